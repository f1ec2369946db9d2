package prudent.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a call. Its extension says what was assessed, so that silence is never mistaken for blindness.
 *
 * @param cards the cards, perhaps none
 * @param extension members by reverse domain name
 */
public record HookResponse(List<Card> cards, Extension extension) {

    /** Wraps our one member. */
    public record Extension(
            @JsonProperty("org.prudent.assessment") AssessmentSummary assessment) {}

    /**
     * What was concluded, shown or not.
     *
     * @param decision identity of the logged decision
     * @param edition identity of the rule edition that answered
     * @param topics every topic concluded, most important first
     * @param indication vocabulary key of the condition that was assessed
     * @param withheld conclusions that were not shown, and why; absent when there are none
     * @param unknown what would have helped and is not known; absent when there is nothing
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record AssessmentSummary(
            UUID decision,
            String edition,
            List<String> topics,
            @Nullable String indication,
            List<Withheld> withheld,
            List<String> unknown) {}

    /** A conclusion that was not shown. */
    public record Withheld(String topic, String rule, String because) {}

    public static HookResponse of(List<Card> cards, AssessmentSummary assessment) {
        return new HookResponse(cards, new Extension(assessment));
    }
}
