package prudent.review.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prudent.decisions.store.Decisions;
import prudent.decisions.store.query.Count;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.query.Figure;
import prudent.decisions.store.query.Scope;

/** Figures of a period, read at once, to be taken out facet by facet and week by week. */
final class PeriodCounts {

    private static final ZoneId DAYS_OF = ZoneId.of("Europe/London");

    private final Map<Facet, List<Figure>> figures;

    private PeriodCounts(List<Figure> read) {
        figures = new EnumMap<>(Facet.class);
        read.forEach(figure -> figures.computeIfAbsent(figure.facet(), none -> new ArrayList<>())
                .add(figure));
    }

    /** Day by day. */
    static PeriodCounts daily(Decisions decisions, Scope scope, DecisionQuery query, Set<Facet> facets) {
        return new PeriodCounts(decisions.daily(scope, query, facets));
    }

    /** Over the whole period, for each of some practices; those without decisions are left out. */
    static Map<String, PeriodCounts> byPractice(
            Decisions decisions, Set<String> practices, DecisionQuery query, Set<Facet> facets) {
        var read = new HashMap<String, List<Figure>>();
        decisions.totals(Scope.of(practices), query, facets).forEach(figure -> read.computeIfAbsent(
                        figure.practice(), none -> new ArrayList<>())
                .add(figure));
        var counts = new HashMap<String, PeriodCounts>();
        read.forEach((practice, own) -> counts.put(practice, new PeriodCounts(own)));
        return counts;
    }

    /** Those of a facet over the whole period. */
    List<Count> of(Facet facet) {
        return figures.getOrDefault(facet, List.of()).stream()
                .map(PeriodCounts::count)
                .toList();
    }

    /** Those of a facet and of the days that begin in this time. */
    List<Count> of(Facet facet, Instant from, Instant to) {
        return figures.getOrDefault(facet, List.of()).stream()
                .filter(figure -> isWithin(figure.day(), from, to))
                .map(PeriodCounts::count)
                .toList();
    }

    private static boolean isWithin(@Nullable LocalDate day, Instant from, Instant to) {
        if (day == null) {
            return false;
        }
        var start = day.atStartOfDay(DAYS_OF).toInstant();
        return !start.isBefore(from) && start.isBefore(to);
    }

    private static Count count(Figure figure) {
        return new Count(figure.value(), figure.outcome(), figure.ignored(), figure.decisions());
    }
}
