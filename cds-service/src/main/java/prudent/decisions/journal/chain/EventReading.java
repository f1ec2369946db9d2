package prudent.decisions.journal.chain;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What a check has to know of the bodies, which to the journal are only bytes: each takes an event's kind and its JSON.
 *
 * @param terms by what an event must be found; empty when that is not known for its kind
 * @param purge what an event orders to be purged; empty when it orders nothing
 */
public record EventReading(
        BiFunction<String, String, Optional<List<Term>>> terms,
        BiFunction<String, String, Optional<PurgeScope>> purge) {

    /** Knows of no kind. */
    public static final EventReading NOTHING =
            new EventReading((kind, body) -> Optional.empty(), (kind, body) -> Optional.empty());
}
