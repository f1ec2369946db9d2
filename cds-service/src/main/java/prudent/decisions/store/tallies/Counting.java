package prudent.decisions.store.tallies;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prudent.decisions.store.query.Count;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.query.Figure;
import prudent.decisions.store.query.Outcome;
import prudent.decisions.store.query.Scope;
import prudent.decisions.store.rows.Fate;
import prudent.decisions.store.rows.Key;
import prudent.decisions.store.search.SearchText;
import prudent.decisions.store.search.Stretch;

/** Figures as they are given out. */
public final class Counting {

    private static final Map<String, Facet> FACETS =
            Stream.of(Facet.values()).collect(Collectors.toUnmodifiableMap(Facet::column, Function.identity()));

    private Counting() {}

    public static List<Figure> figures(Figures figures, boolean isDaily) {
        var given = new ArrayList<Figure>();
        figures.cells().forEach((cell, counts) -> {
            counts.forEach((fate, decisions) -> {
                if (decisions > 0) {
                    given.add(new Figure(
                            cell.practice(),
                            FACETS.getOrDefault(cell.name(), Facet.HOOK),
                            isDaily ? LocalDate.ofEpochDay(cell.day()) : null,
                            cell.value(),
                            fate.outcome(),
                            fate.ignored(),
                            decisions));
                }
            });
        });
        return given;
    }

    private record Counted(@Nullable String value, Fate fate) {}

    /** The counts of a facet that is the figures' own, or one of the columns of all figures. */
    public static List<Count> counts(Figures figures, Facet facet) {
        var sums = new LinkedHashMap<Counted, Long>();
        figures.cells().forEach((cell, counts) -> {
            counts.forEach((fate, decisions) -> {
                if (decisions > 0) {
                    sums.merge(new Counted(value(facet, cell, fate), fate), decisions, Long::sum);
                }
            });
        });
        return sums.entrySet().stream()
                .map(sum -> new Count(
                        sum.getKey().value(),
                        sum.getKey().fate().outcome(),
                        sum.getKey().fate().ignored(),
                        sum.getValue()))
                .toList();
    }

    private static @Nullable String value(Facet facet, Figures.Cell cell, Fate fate) {
        return switch (facet) {
            case OUTCOME -> fate.outcome().key();
            case IGNORED -> fate.ignored();
            case PRACTICE -> cell.practice().equals(Figures.ALL) ? cell.value() : cell.practice();
            default -> cell.value();
        };
    }

    /** Counts all decisions that a query finds. */
    public static List<Count> counts(Connection connection, Scope scope, DecisionQuery query, Facet facet)
            throws SQLException {
        var counts = new ArrayList<Count>();
        var from = query.from() == null ? Long.MIN_VALUE : query.from().toEpochMilli();
        var to = query.to();
        var end = to == null ? Key.END : new Key(to.toEpochMilli(), 0, 0);
        var text = SearchText.counts(facet, query, scope, new Stretch(from, end, Integer.MAX_VALUE));
        try (var select = text.prepare(connection)) {
            var rows = select.executeQuery();
            while (rows.next()) {
                counts.add(new Count(
                        rows.getString(1), Outcome.of(rows.getString(2)), rows.getString(3), rows.getLong(4)));
            }
        }
        return counts;
    }
}
