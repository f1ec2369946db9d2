package prudent.decisions.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.Facet;

/**
 * Which decisions to read.
 *
 * @param hookInstance only those of this firing of a hook
 * @param practice only those of this practice, by ODS code
 * @param since only those recorded then or later
 */
public record DecisionFilter(
        @Nullable String hookInstance,
        @Nullable String practice,
        @Nullable Instant since) {

    public static final DecisionFilter ALL = new DecisionFilter(null, null, null);

    /** As the store is asked. */
    DecisionQuery query() {
        var query = DecisionQuery.EVERYTHING.between(since, null);
        if (hookInstance != null) {
            query = query.with(Facet.HOOK_INSTANCE, hookInstance);
        }
        return practice == null ? query : query.with(Facet.PRACTICE, practice);
    }
}
