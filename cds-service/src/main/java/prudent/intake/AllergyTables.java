package prudent.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prudent.facts.AllergyReaction;
import prudent.facts.AntimicrobialClass;

/** What allergy codes and names stand for, and the words by which a reaction is judged. */
final class AllergyTables {

    /**
     * What an allergy code or name says.
     *
     * @param allergen the class concerned; absent when it is said that there is no known allergy
     * @param needsText whether the code leaves the drug open, so that the text beside it has to name it
     * @param mayBeOtherThanDrug whether an open code need not mean a drug at all
     */
    record Meaning(@Nullable AntimicrobialClass allergen, boolean needsText, boolean mayBeOtherThanDrug) {}

    /** A group of words and what it says about a reaction; without a reaction it says when the reaction came. */
    record Words(String words, @Nullable AllergyReaction reaction, boolean soon) {}

    private final Map<String, Meaning> codes = new HashMap<>();
    private final Map<String, Meaning> names = new HashMap<>();
    private final List<Words> reactionWords = new ArrayList<>();

    AllergyTables() {
        var classes = new Keys<>(AntimicrobialClass.class, AllergyTables::key);
        CodeTable.read("allergy-codes.csv", List.of("code", "class", "kind", "label"), row -> {
            var open = row.text(2).startsWith("unspecified");
            codes.put(
                    row.code(0),
                    new Meaning(
                            row.text(1).equals("none") ? null : classes.of(row, 1),
                            open,
                            row.text(2).equals("unspecified-non-drug")));
        });
        CodeTable.read(
                "allergy-names.csv",
                List.of("name", "class"),
                row -> names.put(
                        row.text(0),
                        new Meaning(row.text(1).equals("none") ? null : classes.of(row, 1), false, false)));
        var reactions = new Keys<>(AllergyReaction.class, AllergyTables::key);
        CodeTable.read("reaction-words.csv", List.of("words", "reaction"), row -> {
            var timing = row.text(1).equals("soon") || row.text(1).equals("late");
            reactionWords.add(new Words(
                    row.text(0),
                    timing ? null : reactions.of(row, 1),
                    row.text(1).equals("soon")));
        });
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Nullable
    Meaning code(String code) {
        return codes.get(code);
    }

    @Nullable
    Meaning named(String name) {
        return names.get(name);
    }

    List<Words> reactionWords() {
        return reactionWords;
    }
}
