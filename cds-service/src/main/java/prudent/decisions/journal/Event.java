package prudent.decisions.journal;

/**
 * An event as it stands in the journal.
 *
 * @param sequence its number, from 1 without gaps
 * @param kind what it tells of
 * @param body the event as JSON
 * @param previousHash hash of the event before it, in hex; zeros for the first
 * @param hash SHA-256, in hex, over instance, sequence, kind, previous hash and body
 */
public record Event(long sequence, String kind, String body, String previousHash, String hash) {}
