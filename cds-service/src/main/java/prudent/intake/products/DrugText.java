package prudent.intake.products;

import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;

/** Recognises a drug in a text that is its name, or begins with it and goes on with nothing but strength and form. */
public final class DrugText {
    private static final int LONGEST_TEXT = 1024;
    private static final int LONGEST_NAME = 3;
    private static final Set<String> UNITS =
            Set.of("", "mg", "g", "ml", "mcg", "microgram", "micrograms", "unit", "units", "million", "dose", "x");
    private static final Set<String> FORM_WORDS = Set.of(
            ("tablet tablets tab tabs capsule capsules cap caps oral suspension susp solution liquid syrup elixir mixture"
                            + " granules sachet sachets straw straws powder for injection infusion vial vials ampoule ampoules"
                            + " drop drops eye ear otic ophthalmic nasal cream ointment gel lotion topical cutaneous vaginal"
                            + " pessary pessaries suppository suppositories film coated dispersible effervescent chewable"
                            + " modified release prolonged extended delayed enteric gastro resistant mr sr xl er ec sugar free sf"
                            + " paediatric pediatric forte duo and solvent concentrate bag bags bottle bottles unit preservative"
                            + " sodium potassium hydrochloride hyclate monohydrate trihydrate dihydrate magnesium calcium axetil"
                            + " proxetil ethyl succinate ethylsuccinate stearate sulfate trometamol hippurate acid base as per of in"
                            + " mg g ml mcg microgram micrograms units strength adult children")
                    .split(" ", -1));

    private final DrugTables tables;

    public DrugText(DrugTables tables) {
        this.tables = tables;
    }

    public DrugRecognition recognise(String text, DosageForm route) {
        var beginning = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        var lower = beginning.strip().toLowerCase(Locale.ROOT);
        var name = nameAtStart(lower);
        if (!name.isEmpty() && tables.hasName(name)) {
            var rest = lower.substring(name.length());
            if (!isStrengthAndForm(rest)) {
                return new DrugRecognition.Unrecognised();
            }
            var said = form(rest);
            var drug = tables.named(name, said == DosageForm.SYSTEMIC ? route : said);
            return drug == null
                    ? new DrugRecognition.OtherMedicine()
                    : new DrugRecognition.Recognised(drug, null, true);
        }
        return !name.isEmpty() && isStrengthAndForm(lower.substring(name.length()))
                ? new DrugRecognition.OtherMedicine()
                : new DrugRecognition.Unrecognised();
    }

    /** The longest name of a drug or a medicine that the text begins with, ending where a word ends; else empty. */
    public String nameAtStart(String lower) {
        var longest = "";
        var end = 0;
        for (var words = 0; words < LONGEST_NAME && end < lower.length(); words++) {
            end = endOfWord(lower, end + (words == 0 ? 0 : 1));
            var name = lower.substring(0, end);
            if (tables.hasName(name) || tables.medicineNamed(name) != null) {
                longest = name;
            }
        }
        return longest;
    }

    private static int endOfWord(String text, int from) {
        var end = from;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        return end;
    }

    private static boolean isStrengthAndForm(String rest) {
        var words = new StringTokenizer(rest, " /-(),;+");
        while (words.hasMoreTokens()) {
            var word = words.nextToken();
            if (!FORM_WORDS.contains(word) && !isStrength(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStrength(String word) {
        var end = 0;
        while (end < word.length() && (Character.isDigit(word.charAt(end)) || word.charAt(end) == '.')) {
            end++;
        }
        var unit = word.substring(end);
        return end > 0 && (unit.equals("%") || UNITS.contains(unit));
    }

    /** The form that the words of a name imply. */
    public static DosageForm form(String name) {
        var words = new StringTokenizer(name.toLowerCase(Locale.ROOT), " /-(),;+");
        var form = DosageForm.SYSTEMIC;
        while (words.hasMoreTokens()) {
            switch (words.nextToken()) {
                case "eye", "ophthalmic" -> {
                    return DosageForm.EYE;
                }
                case "ear", "otic" -> {
                    return DosageForm.EAR;
                }
                case "vaginal", "pessary", "pessaries" -> {
                    return DosageForm.VAGINAL;
                }
                case "cream", "ointment", "gel", "lotion", "topical", "cutaneous" -> form = DosageForm.SKIN;
                default -> {}
            }
        }
        return form;
    }
}
