package prudent.decisions.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import prudent.decisions.journal.chain.PurgeScope;

/**
 * Bodies of old events were ordered to be destroyed. Their hashes stay, so that the chain still shows what there was and when.
 *
 * @param id identity of the order
 * @param at when it was given
 * @param by user name of whoever gave it
 * @param purged which events
 * @param before recorded before this instant
 * @param through and no later in the log than this sequence number
 * @param reason why, such as the retention schedule that says so
 */
public record Purge(UUID id, Instant at, String by, RetentionClass purged, Instant before, long through, String reason)
        implements LaterEvent {

    /** Which bodies the journal has to destroy. */
    public PurgeScope scope() {
        return new PurgeScope(purged.kinds().stream().map(EventKind::key).collect(Collectors.toSet()), before, through);
    }

    @Override
    public List<UUID> decisions() {
        return List.of();
    }

    @Override
    public EventKind kind() {
        return EventKind.PURGE;
    }

    @Override
    public Purge withoutNumbers() {
        return new Purge(id, at, by, purged, before, through, FreeText.withoutNumbers(reason));
    }
}
