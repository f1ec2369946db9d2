package prudent.review.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import prudent.decisions.events.Action;
import prudent.decisions.events.ActionOutcome;

/**
 * An action as it stands today.
 *
 * @param action what was agreed
 * @param outcome what came of it; empty while it is to be done
 * @param today the day
 */
public record Planned(Action action, Optional<ActionOutcome> outcome, LocalDate today) {

    static final Comparator<Planned> LAST_DONE_FIRST = Comparator.comparing(
                    (Planned one) -> one.outcome().map(ActionOutcome::at).orElse(Instant.MAX))
            .reversed();

    /** Whether it is still to be done. */
    public boolean isOpen() {
        return outcome.isEmpty();
    }

    /** Whether it should have been done by now. */
    public boolean isOverdue() {
        return isOpen() && action.due().isBefore(today);
    }

    /** Whether it was agreed in a conversation, which is private, and is not a practice's own plan. */
    public boolean isPrivate() {
        return action.concern() != null;
    }
}
