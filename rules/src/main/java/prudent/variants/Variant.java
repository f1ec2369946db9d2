package prudent.variants;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Another wording of what a rule says on its card, as it stands in {@code messages.yaml}. It changes one of the two texts.
 *
 * @param name what it is called in figures
 * @param adds what is new in it, for whoever reviews it
 * @param sentence in place of the rule's sentence, with the rule's values in braces: {@code {$years}}
 * @param guidance in place of the guidance in {@code guideline.yaml}
 */
public record Variant(
        String name,
        @JsonProperty("new") String adds,
        @Nullable String sentence,
        @Nullable String guidance) {

    public Variant {
        name = name == null ? "" : name;
        adds = adds == null ? "" : adds.strip();
    }

    /** The text that is worded otherwise. */
    public String text() {
        return sentence != null ? sentence : guidance != null ? guidance : "";
    }
}
