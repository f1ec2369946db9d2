package prudent.decisions.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of any kind as it stands in the store.
 *
 * @param kind what it tells of: decision, feedback, review, concern, reply, correction, access, export
 * @param at when it was recorded
 * @param practice ODS code of the practice; empty when it belongs to none
 * @param decision identity of the decision it is about
 * @param actor who did it
 * @param body the event as canonical JSON
 * @param previousHash hash of the event before it in its instance's journal, in hex
 * @param hash its own hash, in hex
 */
public record LoggedEvent(
        String kind,
        Instant at,
        String practice,
        @Nullable UUID decision,
        @Nullable String actor,
        String body,
        String previousHash,
        String hash) {}
