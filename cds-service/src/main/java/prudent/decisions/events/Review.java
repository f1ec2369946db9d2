package prudent.decisions.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's judgement of a decision.
 *
 * @param id identity of the review
 * @param decision what was judged
 * @param at when
 * @param reviewer user name of whoever judged
 * @param verdict the judgement
 * @param rule id of the rule that is meant, when the rule is wrong
 * @param note in the reviewer's own words; may be empty
 * @param blind whether it is a second review by somebody who had not seen the first
 */
public record Review(
        UUID id,
        UUID decision,
        Instant at,
        String reviewer,
        Verdict verdict,
        @Nullable String rule,
        String note,
        boolean blind)
        implements LaterEvent {

    /** What a review finds. */
    public enum Verdict {
        CONCORDANT,
        REASONABLE_EXCEPTION,
        LEARNING_POINT,
        SAFETY_CONCERN,
        RULE_WRONG,
        DATA_WRONG
    }

    @Override
    public List<UUID> decisions() {
        return List.of(decision);
    }

    @Override
    public EventKind kind() {
        return EventKind.REVIEW;
    }

    @Override
    public Review withoutNumbers() {
        return new Review(id, decision, at, reviewer, verdict, rule, FreeText.withoutNumbers(note), blind);
    }
}
