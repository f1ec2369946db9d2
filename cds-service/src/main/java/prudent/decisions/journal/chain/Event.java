package prudent.decisions.journal.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HexFormat;

/**
 * An event as it stands in the journal.
 *
 * @param instance identity of the journal
 * @param sequence its number, from 1 without gaps
 * @param kind what it tells of
 * @param at when it was recorded, to the millisecond
 * @param body the event as JSON; empty after it was purged
 * @param proof what shows that it is as it was written
 */
public record Event(String instance, long sequence, String kind, Instant at, String body, Proof proof) {

    /**
     * What shows that an event is as it was written; all in hex.
     *
     * @param previous hash of the event before it; zeros for the first
     * @param hash SHA-256 over instance, sequence, time, kind, previous hash, sameness and digest
     * @param sameness SHA-256 of what makes it the same event
     * @param digest SHA-256 of the body; stays when the body is purged
     */
    public record Proof(String previous, String hash, String sameness, String digest) {}

    /** Whether the body was destroyed by order; the proof stays. */
    public boolean purged() {
        return body.isEmpty();
    }

    /** Hash of the event before it, in hex. */
    public String previousHash() {
        return proof.previous();
    }

    /** Its own hash, in hex. */
    public String hash() {
        return proof.hash();
    }

    /** Whether it is as it was written, for whoever keeps a copy of it. */
    public boolean hasItsHash() {
        var hex = HexFormat.of();
        var content =
                new EventContent(kind, at.toEpochMilli(), hex.parseHex(proof.sameness()), hex.parseHex(proof.digest()));
        var expected = new Chain(instance).hash(sequence, hex.parseHex(proof.previous()), content);
        return hex.formatHex(expected).equals(proof.hash())
                && (purged() || hex.formatHex(Sha256.of(body.getBytes(UTF_8))).equals(proof.digest()));
    }
}
