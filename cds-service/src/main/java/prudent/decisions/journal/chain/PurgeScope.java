package prudent.decisions.journal.chain;

import java.time.Instant;
import java.util.Set;

/**
 * Which bodies an order to purge destroys.
 *
 * @param kinds kinds of the events
 * @param before recorded before this instant
 * @param through and with no higher number than this
 */
public record PurgeScope(Set<String> kinds, Instant before, long through) {

    public PurgeScope {
        kinds = Set.copyOf(kinds);
    }

    public boolean covers(StoredEvent event) {
        return kinds.contains(event.kind()) && event.at().isBefore(before) && event.sequence() <= through;
    }
}
