package prudent.decisions.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What came of an action; it is no longer due.
 *
 * @param id identity of what is said
 * @param action the action
 * @param decisions what the action is about
 * @param at when it was said
 * @param by user name, or the prescriber's pseudonym
 * @param outcome what came of it
 */
public record ActionOutcome(UUID id, UUID action, List<UUID> decisions, Instant at, String by, String outcome)
        implements LaterEvent {

    public ActionOutcome {
        decisions = List.copyOf(decisions);
    }

    @Override
    public EventKind kind() {
        return EventKind.ACTION_OUTCOME;
    }

    @Override
    public ActionOutcome withoutNumbers() {
        return new ActionOutcome(id, action, decisions, at, by, FreeText.withoutNumbers(outcome));
    }
}
