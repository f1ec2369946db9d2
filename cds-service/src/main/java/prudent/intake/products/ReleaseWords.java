package prudent.intake.products;

import java.util.EnumMap;
import java.util.stream.Collectors;
import prudent.facts.Antimicrobial;
import prudent.facts.Medicine;
import prudent.intake.codes.Keys;

/**
 * The words by which the file of a release names drugs and units: keys, not numbers, so that it survives a new edition of Prudent
 * or is refused by it.
 */
public final class ReleaseWords {
    private static final Keys<Antimicrobial> DRUGS = new Keys<>(Antimicrobial.class, Antimicrobial::key);
    private static final Keys<Medicine> MEDICINES = new Keys<>(Medicine.class, Medicine::label);
    private static final Keys<DosageForm> FORMS = new Keys<>(DosageForm.class, DosageForm::key);

    private ReleaseWords() {}

    public static String unit(String unit) {
        return "unit:" + unit;
    }

    public static String word(ReleaseMeaning meaning) {
        if (meaning instanceof ReleaseMeaning.Drug drug) {
            return "drug:" + drug.drug().key();
        }
        if (meaning instanceof ReleaseMeaning.Substance substance) {
            return substance.byForm().entrySet().stream()
                    .map(entry -> entry.getKey().key() + "=" + entry.getValue().key())
                    .collect(Collectors.joining("|", "substance:", ""));
        }
        if (meaning instanceof ReleaseMeaning.Other other && other.medicine() != null) {
            return "medicine:" + other.medicine().label();
        }
        throw new IllegalArgumentException(meaning + " needs no word");
    }

    /** What a word names: an antimicrobial, a medicine, a unit, or a substance. */
    static Object constant(String word) {
        var name = word.substring(word.indexOf(':') + 1);
        return switch (word.substring(0, word.length() - name.length())) {
            case "drug:" -> DRUGS.of(name);
            case "medicine:" -> MEDICINES.of(name);
            case "unit:" -> name;
            case "substance:" -> substance(name);
            default -> throw new IllegalArgumentException("\"" + word + "\" names nothing");
        };
    }

    private static ReleaseMeaning substance(String name) {
        var byForm = new EnumMap<DosageForm, Antimicrobial>(DosageForm.class);
        for (var pair : name.split("\\|", -1)) {
            var sign = pair.indexOf('=');
            byForm.put(FORMS.of(pair.substring(0, sign)), DRUGS.of(pair.substring(sign + 1)));
        }
        return new ReleaseMeaning.Substance(byForm);
    }
}
