package prudent.decisions.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HexFormat;

/**
 * An event as it stands in the journal.
 *
 * @param sequence its number, from 1 without gaps
 * @param kind what it tells of
 * @param at when it happened, to the millisecond
 * @param body the event as JSON
 * @param previousHash hash of the event before it, in hex; zeros for the first
 * @param hash SHA-256, in hex, over instance, sequence, kind, previous hash and body
 */
public record Event(long sequence, String kind, Instant at, String body, String previousHash, String hash) {

    /** Whether it is as the instance wrote it. */
    public boolean hasItsHash(String instance) {
        var previous = HexFormat.of().parseHex(previousHash);
        var expected = new Chain(instance).hash(sequence, kind, previous, body.getBytes(UTF_8));
        return HexFormat.of().formatHex(expected).equals(hash);
    }
}
