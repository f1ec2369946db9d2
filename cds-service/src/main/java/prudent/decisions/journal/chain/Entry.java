package prudent.decisions.journal.chain;

import java.time.Instant;
import java.util.List;

/**
 * An event that is to be written.
 *
 * @param kind what it tells of
 * @param sameness SHA-256, in hex, of what makes it the same event; a second one with the same is not written
 * @param at when it happened
 * @param body the event as canonical JSON
 * @param terms by what it can be found
 */
public record Entry(String kind, String sameness, Instant at, Payload body, List<Term> terms) {

    public Entry {
        if (!sameness.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("sameness is a SHA-256 in hex, not " + sameness);
        }
        terms = List.copyOf(terms);
    }
}
