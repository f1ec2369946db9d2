package prudent.decisions.store.tallies;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.query.Scope;

/**
 * Which figures are wanted.
 *
 * @param query of which decisions
 * @param names columns of the facets
 * @param value of one value only
 * @param isDaily day by day, not over the whole time
 */
public record FigureQuery(
        DecisionQuery query, Set<String> names, @Nullable String value, boolean isDaily) {

    /** What decisions are not counted by: too many values, or columns of every figure. */
    private static final Set<Facet> NOT_COUNTED =
            EnumSet.of(Facet.HOOK_INSTANCE, Facet.PATIENT, Facet.OUTCOME, Facet.IGNORED, Facet.PRACTICE);

    public static FigureQuery of(DecisionQuery query, Set<Facet> facets, boolean isDaily) {
        if (facets.stream().anyMatch(NOT_COUNTED::contains)) {
            throw new IllegalArgumentException("there are no figures of all of " + facets);
        }
        return new FigureQuery(
                query, facets.stream().map(Facet::column).collect(Collectors.toUnmodifiableSet()), null, isDaily);
    }

    /** The figures that give the counts of a facet; empty when only the decisions themselves do. */
    public static Optional<FigureQuery> forCounts(Scope scope, DecisionQuery query, Facet facet) {
        var others = new EnumMap<Facet, String>(Facet.class);
        others.putAll(query.facets());
        var practice = others.remove(Facet.PRACTICE);
        if (others.isEmpty()) {
            return switch (facet) {
                case HOOK_INSTANCE, PATIENT -> Optional.empty();
                case OUTCOME, IGNORED -> Optional.of(of(query, Set.of(Facet.HOOK), false));
                case PRACTICE ->
                    Optional.of(new FigureQuery(
                            query,
                            Set.of((practice == null && scope.isEverything() ? Facet.PRACTICE : Facet.HOOK).column()),
                            null,
                            false));
                default -> Optional.of(of(query, Set.of(facet), false));
            };
        }
        if (others.size() > 1 || (facet != Facet.OUTCOME && facet != Facet.IGNORED)) {
            return Optional.empty();
        }
        return others.entrySet().stream()
                .filter(other -> !NOT_COUNTED.contains(other.getKey()))
                .findFirst()
                .map(other -> onlyOf(query, other));
    }

    /** A decision has a value of a facet once: those that have it are the decisions that a filter by it finds. */
    private static FigureQuery onlyOf(DecisionQuery query, Map.Entry<Facet, String> filter) {
        var practice = query.facets().get(Facet.PRACTICE);
        var rest = DecisionQuery.EVERYTHING.between(query.from(), query.to());
        return new FigureQuery(
                practice == null ? rest : rest.with(Facet.PRACTICE, practice),
                Set.of(filter.getKey().column()),
                filter.getValue(),
                false);
    }

    /** Whether the tallies have them. */
    boolean isTallied() {
        return query.facets().keySet().stream().allMatch(facet -> facet == Facet.PRACTICE);
    }

    /** Of which practices, as the tallies name them. */
    Set<String> practices(Scope scope) {
        var practice = query.facets().get(Facet.PRACTICE);
        if (practice != null) {
            return scope.includes(practice) ? Set.of(practice) : Set.of();
        }
        return scope.isEverything() ? Set.of(Figures.ALL) : scope.practices();
    }

    /** The cells that are wanted. */
    Predicate<Figures.Cell> cells(Scope scope) {
        var practices = practices(scope);
        return cell -> names.contains(cell.name())
                && practices.contains(cell.practice())
                && (value == null || value.equals(cell.value()));
    }
}
