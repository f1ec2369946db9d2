package prudent.intake.codes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prudent.facts.AllergyReaction;
import prudent.facts.AntimicrobialClass;

/** What allergy codes and names stand for, and the words by which a reaction is judged. */
public final class AllergyTables {

    /**
     * What an allergy code or name says.
     *
     * @param allergen the class concerned; absent when it is said that there is no known allergy
     * @param needsText whether the code leaves the drug open, so that the text beside it has to name it
     * @param mayBeOtherThanDrug whether an open code need not mean a drug at all
     */
    public record Meaning(@Nullable AntimicrobialClass allergen, boolean needsText, boolean mayBeOtherThanDrug) {}

    /**
     * A group of words and what it says of a reaction.
     *
     * @param kind a kind of reaction, {@code urticaria} whose kind depends on its time, or {@code soon} or {@code late}
     */
    public record Words(String words, String kind, @Nullable AllergyReaction reaction) {

        public boolean isUrticaria() {
            return kind.equals("urticaria");
        }

        public boolean isSoon() {
            return kind.equals("soon");
        }

        public boolean isLate() {
            return kind.equals("late");
        }
    }

    private final Map<String, Meaning> codes = new HashMap<>();
    private final Map<String, Meaning> names = new HashMap<>();
    private final List<Words> reactionWords = new ArrayList<>();

    public AllergyTables() {
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
        readReactionWords();
    }

    private void readReactionWords() {
        var reactions = new Keys<>(AllergyReaction.class, AllergyTables::key);
        CodeTable.read("reaction-words.csv", List.of("words", "reaction"), row -> {
            var words = new Words(row.text(0), row.text(1), null);
            reactionWords.add(
                    words.isSoon() || words.isLate()
                            ? words
                            : new Words(
                                    row.text(0),
                                    row.text(1),
                                    words.isUrticaria() ? AllergyReaction.NON_SEVERE_RASH : reactions.of(row, 1)));
        });
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Nullable
    public Meaning code(String code) {
        return codes.get(code);
    }

    @Nullable
    public Meaning named(String name) {
        return names.get(name);
    }

    public List<Words> reactionWords() {
        return reactionWords;
    }
}
