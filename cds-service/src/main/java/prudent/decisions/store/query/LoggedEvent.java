package prudent.decisions.store.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of any kind as it stands in the store.
 *
 * @param kind key of what it tells of
 * @param at when it was recorded
 * @param practice ODS code of the practice; empty when it belongs to none
 * @param actor who did it
 * @param body the event as canonical JSON; empty when it was purged
 * @param previousHash hash of the event before it in its instance's journal, in hex
 * @param hash its own hash, in hex
 */
public record LoggedEvent(
        String kind,
        Instant at,
        String practice,
        @Nullable String actor,
        String body,
        String previousHash,
        String hash) {

    /** Whether the body was destroyed by order. */
    public boolean isPurged() {
        return body.isEmpty();
    }
}
