package prudent.decisions.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prudent.decisions.journal.chain.Term;

/**
 * Which events to read, newest first.
 *
 * @param kind what they tell of
 * @param terms what all of them are found by, the rarest first
 * @param since the earliest
 * @param before the sequence number below which to begin
 * @param limit how many at most
 */
public record EventQuery(
        String kind, List<Term> terms, @Nullable Instant since, long before, int limit) {

    public EventQuery {
        terms = List.copyOf(terms);
    }
}
