package prudent.decisions.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody was shown what is kept of single patients.
 *
 * @param id identity of the access
 * @param at when
 * @param by user name of whoever looked
 * @param role the role in which they looked
 * @param shown what they were shown
 * @param decisions the decisions that were shown
 * @param reason why they looked; required for a record number, else may be empty
 */
public record Access(UUID id, Instant at, String by, String role, Shown shown, List<UUID> decisions, String reason)
        implements LaterEvent {

    /** What somebody was shown. */
    public enum Shown {
        /** A page of a list, or of the API. */
        ROWS,
        /** All of a decision. */
        DECISION,
        /** The number under which the practice's system keeps the patient. */
        RECORD_NUMBER
    }

    public Access {
        decisions = List.copyOf(decisions);
        if (shown == Shown.RECORD_NUMBER && reason.isBlank()) {
            throw new IllegalArgumentException("a record number is shown for a reason");
        }
    }

    @Override
    public EventKind kind() {
        return EventKind.ACCESS;
    }

    @Override
    public Access withoutNumbers() {
        return new Access(id, at, by, role, shown, decisions, FreeText.withoutNumbers(reason));
    }
}
