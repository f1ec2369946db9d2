package prudent.decisions.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * From now on and until an instant the practices of a network or board are shown safety-critical cards only. The newest of an
 * organisation holds: one whose end is not after its beginning ends the one before.
 *
 * @param id identity of the surge
 * @param at from when
 * @param by name of whoever answers for it
 * @param organisation ODS code of the network or board
 * @param until when it ends by itself
 * @param reason why
 */
public record Surge(UUID id, Instant at, String by, String organisation, Instant until, String reason)
        implements LaterEvent {

    /** Whether it ends the one before rather than beginning one. */
    public boolean ends() {
        return !until.isAfter(at);
    }

    @Override
    public List<UUID> decisions() {
        return List.of();
    }

    @Override
    public EventKind kind() {
        return EventKind.SURGE;
    }

    @Override
    public Surge withoutNumbers() {
        return new Surge(id, at, by, organisation, until, FreeText.withoutNumbers(reason));
    }
}
