package prudent.decisions.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one side of a conversation says after it was opened. One with an outcome closes it.
 *
 * @param id identity of the reply
 * @param concern the concern that opened the conversation
 * @param decisions what the concern is about
 * @param at when it was sent
 * @param from the prescriber's pseudonym, or user name of the reviewer
 * @param answer what is said in one tap
 * @param text in the sender's own words; may be empty
 * @param outcome what both agreed; closes the conversation
 * @param fairness how fair and helpful the conversation was found, 1 to 5, where that was answered
 */
public record Reply(
        UUID id,
        UUID concern,
        List<UUID> decisions,
        Instant at,
        String from,
        Answer answer,
        String text,
        @Nullable String outcome,
        @Nullable Integer fairness)
        implements LaterEvent {

    private static final int MOST_FAIR = 5;

    /** What can be said in one tap; a message is only its text. */
    public enum Answer {
        WILL_CHANGE,
        HAD_CONTEXT,
        DISAGREE,
        RULE_WRONG,
        DATA_WRONG,
        THANK_YOU,
        MESSAGE
    }

    public Reply {
        decisions = List.copyOf(decisions);
        if (fairness != null && (fairness < 1 || fairness > MOST_FAIR)) {
            throw new IllegalArgumentException("fairness is from 1 to " + MOST_FAIR);
        }
    }

    @Override
    public EventKind kind() {
        return EventKind.REPLY;
    }

    @Override
    public Reply withoutNumbers() {
        return new Reply(
                id,
                concern,
                decisions,
                at,
                from,
                answer,
                FreeText.withoutNumbers(text),
                outcome == null ? null : FreeText.withoutNumbers(outcome),
                fairness);
    }
}
