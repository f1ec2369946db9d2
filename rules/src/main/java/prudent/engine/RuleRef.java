package prudent.engine;

import java.util.Map;
import prudent.facts.Evidence;

/**
 * A rule as it names itself.
 *
 * @param id its id, never reused
 * @param sentence its name: what it says, as a sentence
 * @param guideline key of the guideline it comes from
 * @param section where in the guideline
 * @param evidence how sure we are
 */
public record RuleRef(String id, String sentence, String guideline, String section, Evidence evidence) {

    static RuleRef of(String sentence, Map<String, Object> metadata) {
        return new RuleRef(
                text(metadata, "id"),
                sentence,
                text(metadata, "guideline"),
                text(metadata, "section"),
                Evidence.valueOf(text(metadata, "evidence")));
    }

    private static String text(Map<String, Object> metadata, String key) {
        var value = metadata.get(key);
        if (value == null) {
            throw new IllegalArgumentException("@" + key + "( … ) is missing");
        }
        return value.toString().strip();
    }
}
