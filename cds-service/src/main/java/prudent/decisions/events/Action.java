package prudent.decisions.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody will do something by a day: one owner, one date.
 *
 * @param id identity of the action
 * @param concern the conversation in which it was agreed; absent for a practice's own plan
 * @param decisions what the conversation is about; none for a practice's own plan
 * @param at when it was agreed
 * @param by user name of whoever wrote it down
 * @param practice ODS code of the practice it is for
 * @param what what will be done
 * @param owner who does it
 * @param due by when
 * @param measure key of the figure that it is to change; absent when none was chosen
 */
public record Action(
        UUID id,
        @Nullable UUID concern,
        List<UUID> decisions,
        Instant at,
        String by,
        String practice,
        String what,
        String owner,
        LocalDate due,
        @Nullable String measure)
        implements LaterEvent {

    public Action {
        decisions = List.copyOf(decisions);
        if (owner.isBlank()) {
            throw new IllegalArgumentException("an action has one owner");
        }
    }

    @Override
    public EventKind kind() {
        return EventKind.ACTION;
    }

    @Override
    public Action withoutNumbers() {
        return new Action(
                id,
                concern,
                decisions,
                at,
                by,
                practice,
                FreeText.withoutNumbers(what),
                FreeText.withoutNumbers(owner),
                due,
                measure);
    }
}
