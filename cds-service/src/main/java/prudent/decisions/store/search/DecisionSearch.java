package prudent.decisions.store.search;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.DecisionRow;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.query.FoundPage;
import prudent.decisions.store.query.LoggedEvent;
import prudent.decisions.store.query.Outcome;
import prudent.decisions.store.query.Scope;
import prudent.decisions.store.rows.Key;
import prudent.decisions.store.search.Walk.Found;

/**
 * A search for one page of what a scope may see, newest first.
 *
 * @param before where to begin, not itself within
 */
public record DecisionSearch(Scope scope, DecisionQuery query, Key before) {

    private static final Duration PATIENCE = Duration.ofMillis(120);
    private static final String KEY = "d.at, d.instance, d.seq";
    private static final String ROW = KEY + ", d.id, d.practice, d.prescriber, d.patient, d.hook, d.indication, d.drug,"
            + " d.topic, d.cards, d.outcome, d.ignored";

    /**
     * From where the page before ended.
     *
     * @param cursor what that page gave; null for the first
     */
    public static DecisionSearch from(@Nullable String cursor, Scope scope, DecisionQuery query) {
        if (cursor != null) {
            return new DecisionSearch(scope, query, StoreCursor.read(cursor));
        }
        var to = query.to();
        return new DecisionSearch(scope, query, to == null ? Key.END : new Key(to.toEpochMilli(), 0, 0));
    }

    /** Decisions in short. */
    public FoundPage<DecisionRow> rows(Connection connection, int limit) throws SQLException {
        return walk(connection)
                .page(limit, stretch -> read(connection, ROW, stretch, (key, row) -> new Found<>(key, row(row))));
    }

    /** Where decisions are. */
    public FoundPage<Key> keys(Connection connection, int limit) throws SQLException {
        return walk(connection)
                .page(limit, stretch -> read(connection, KEY, stretch, (key, row) -> new Found<>(key, key)));
    }

    /** Events of a kind; of the query's filters only the time and the practice count. */
    public FoundPage<LoggedEvent> events(Connection connection, String kind, int limit) throws SQLException {
        var events = new Events(connection, scope);
        return walk(connection)
                .page(limit, stretch -> events.of(kind, query.facets().get(Facet.PRACTICE), stretch));
    }

    private Walk walk(Connection connection) throws SQLException {
        var from = query.from() == null ? Long.MIN_VALUE : query.from().toEpochMilli();
        try (var select = connection.createStatement()) {
            var row = select.executeQuery("SELECT min(first_at), max(last_at) FROM instance");
            row.next();
            var end = new Key(row.getLong(2) + 1, 0, 0);
            var first = Math.max(from, row.getLong(1));
            var last = before.at() < end.at() ? before : end;
            return scope.isEverything() && query.isIndexed()
                    ? Walk.inLongStretches(first, last)
                    : new Walk(PATIENCE, first, last);
        }
    }

    private interface Reading<T> {

        Found<T> read(Key key, ResultSet row) throws SQLException;
    }

    private <T> List<Found<T>> read(Connection connection, String columns, Stretch stretch, Reading<T> reading)
            throws SQLException {
        var found = new ArrayList<Found<T>>();
        try (var select = SearchText.page(columns, query, scope, stretch).prepare(connection)) {
            var rows = select.executeQuery();
            while (rows.next()) {
                found.add(reading.read(Key.read(rows), rows));
            }
        }
        return found;
    }

    private static DecisionRow row(ResultSet row) throws SQLException {
        return new DecisionRow(
                UUID.fromString(row.getString(4)),
                Instant.ofEpochMilli(row.getLong(1)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getInt(12),
                Outcome.of(row.getString(13)),
                row.getString(14));
    }
}
