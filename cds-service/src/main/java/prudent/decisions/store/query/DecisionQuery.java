package prudent.decisions.store.query;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions to find: those that have all of these values.
 *
 * @param from recorded then or later
 * @param to recorded before then
 * @param facets the value of each facet that is filtered by
 */
public record DecisionQuery(
        @Nullable Instant from, @Nullable Instant to, Map<Facet, String> facets) {

    /** All decisions. */
    public static final DecisionQuery EVERYTHING = new DecisionQuery(null, null, Map.of());

    public DecisionQuery {
        facets = Map.copyOf(facets);
    }

    /** Whether an index alone gives what is found, in order of time. */
    public boolean isIndexed() {
        return facets.size() <= 1 && facets.keySet().stream().allMatch(facet -> facet.isSingle() && facet.isIndexed());
    }

    /** The same with one more filter. */
    public DecisionQuery with(Facet facet, String value) {
        var more = new EnumMap<Facet, String>(Facet.class);
        more.putAll(facets);
        more.put(facet, value);
        return new DecisionQuery(from, to, more);
    }

    /** The same, recorded in this time. */
    public DecisionQuery between(@Nullable Instant first, @Nullable Instant end) {
        return new DecisionQuery(first, end, facets);
    }
}
