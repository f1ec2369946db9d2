package prudent.decisions.store.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.query.Scope;

/** A search for decisions, as SQL that SQLite and PostgreSQL read alike, and its parameters. Put together anew for each search. */
public final class SearchText {

    private static final String SAME_EVENT = "x.at = d.at AND x.instance = d.instance AND x.seq = d.seq";

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    private SearchText() {}

    /**
     * The decisions of a stretch of time, newest first.
     *
     * @param columns of the decision {@code d}
     */
    static SearchText page(String columns, DecisionQuery query, Scope scope, Stretch stretch) {
        var text = new SearchText();
        var leading = leadingTerm(query);
        text.sql.append("SELECT ").append(columns).append(" FROM ");
        // SQLite takes a cross join in the order in which it is written.
        text.sql.append(
                leading.isPresent() ? "term x CROSS JOIN decision d WHERE " + SAME_EVENT : "decision d WHERE 1 = 1");
        leading.ifPresent(term -> {
            text.and("x.name = ? AND x.value = ?", term.column(), query.facets().getOrDefault(term, ""));
            text.within("x", stretch);
        });
        text.within("d", stretch);
        text.filter(query, scope, leading);
        text.sql.append(order(leading.isPresent() ? "x" : "d")).append(" LIMIT ?");
        text.parameters.add(stretch.limit());
        return text;
    }

    /** How many decisions of a stretch of time have each value of a facet. */
    public static SearchText counts(Facet facet, DecisionQuery query, Scope scope, Stretch stretch) {
        var text = new SearchText();
        var value = facet.isSingle() ? "d." + facet.column() : "c.value";
        text.sql.append("SELECT ").append(value).append(", d.outcome, d.ignored, count(*) FROM decision d");
        if (!facet.isSingle()) {
            text.sql.append(" JOIN term c ON c.at = d.at AND c.instance = d.instance AND c.seq = d.seq AND c.name = '"
                    + facet.column() + "'");
        }
        text.sql.append(" WHERE 1 = 1");
        text.within("d", stretch);
        if (!facet.isSingle()) {
            text.and("c.at >= ? AND c.at <= ?", stretch.from(), stretch.before().at());
        }
        text.filter(query, scope, Optional.empty());
        text.sql.append(" GROUP BY ").append(value).append(", d.outcome, d.ignored");
        return text;
    }

    /**
     * All decisions that a query finds, in no order.
     *
     * @param columns of the decision {@code d}
     */
    public static SearchText all(String columns, DecisionQuery query, Scope scope) {
        var text = new SearchText();
        text.sql.append("SELECT ").append(columns).append(" FROM decision d WHERE 1 = 1");
        text.filter(query, scope, Optional.empty());
        return text;
    }

    /** Of this time only. */
    public void between(long from, long before) {
        and("d.at >= ? AND d.at < ?", from, before);
    }

    private static Optional<Facet> leadingTerm(DecisionQuery query) {
        return query.facets().keySet().stream()
                .filter(Facet::isIndexed)
                .min(Comparator.naturalOrder())
                .filter(facet -> !facet.isSingle());
    }

    /** The instants stand beside the keys so that PostgreSQL looks at the months in question only. */
    private void within(String table, Stretch stretch) {
        var before = stretch.before();
        and(
                "%1$s.at >= ? AND %1$s.at <= ? AND (%1$s.at, %1$s.instance, %1$s.seq) < (?, ?, ?)".formatted(table),
                stretch.from(),
                before.at(),
                before.at(),
                before.instance(),
                before.seq());
    }

    private void filter(DecisionQuery query, Scope scope, Optional<Facet> leading) {
        query.facets().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(facet -> !leading.equals(Optional.of(facet.getKey())))
                .forEach(facet -> filter(facet.getKey(), facet.getValue()));
        if (!scope.isEverything()) {
            var practices = scope.practices();
            and(
                    practices.isEmpty() ? "1 = 0" : "d.practice IN (?" + ", ?".repeat(practices.size() - 1) + ")",
                    practices.toArray());
        }
    }

    private void filter(Facet facet, String value) {
        if (facet.isSingle()) {
            and("d." + facet.column() + " = ?", value);
        } else {
            and(
                    "EXISTS (SELECT 1 FROM term t WHERE t.name = ? AND t.value = ?"
                            + " AND t.at = d.at AND t.instance = d.instance AND t.seq = d.seq)",
                    facet.column(),
                    value);
        }
    }

    private void and(String condition, Object... values) {
        sql.append(" AND ").append(condition);
        parameters.addAll(List.of(values));
    }

    static String order(String table) {
        return " ORDER BY %1$s.at DESC, %1$s.instance DESC, %1$s.seq DESC".formatted(table);
    }

    public PreparedStatement prepare(Connection connection) throws SQLException {
        var statement = connection.prepareStatement(sql.toString());
        for (var i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return statement;
    }
}
