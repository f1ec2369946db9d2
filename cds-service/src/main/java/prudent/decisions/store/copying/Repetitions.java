package prudent.decisions.store.copying;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import prudent.decisions.Decision;
import prudent.decisions.store.database.StoreDatabase;
import prudent.decisions.store.query.Scope;
import prudent.decisions.store.rows.Days;
import prudent.decisions.store.rows.Key;
import prudent.decisions.store.rows.ProjectedDecision;
import prudent.decisions.store.rows.Recorded;
import prudent.decisions.store.tallies.Folding;

/**
 * Finds calls that two instances have answered, because they were sent again, and leaves one decision of them. To be called when what
 * was copied is committed: of two instances that copy at the same time at least the one that commits last then sees both.
 */
final class Repetitions {

    /** Nobody waits longer for an answer, and clocks of two instances are not further apart. */
    private static final long LONGEST = Duration.ofDays(1).toMillis();
    /** What may have been copied just before an instance was killed, and not looked at. */
    private static final long LAST = Duration.ofHours(1).toMillis();

    private static final String OF_KEY = " WHERE at = ? AND instance = ? AND seq = ?";

    private final StoreDatabase database;
    private final Connection connection;
    private final int instance;

    Repetitions(StoreDatabase database, Connection connection, int instance) {
        this.database = database;
        this.connection = connection;
        this.instance = instance;
    }

    /** A decision and the same of another instance. */
    private record Pair(Key one, Key other) {

        Key first() {
            return one.compareTo(other) < 0 ? one : other;
        }

        Key repeated() {
            return one.compareTo(other) < 0 ? other : one;
        }
    }

    /** What this instance copied last before it was started. */
    void settleLast() throws SQLException {
        try (var select = connection.prepareStatement("SELECT last_at FROM instance WHERE number = ?")) {
            select.setInt(1, instance);
            var row = select.executeQuery();
            if (row.next()) {
                settle(row.getLong(1) - LAST, row.getLong(1));
            }
        }
    }

    /** The decisions of this instance between two instants. */
    void settle(long from, long to) throws SQLException {
        if (isAlone(from)) {
            return;
        }
        connection.setAutoCommit(false);
        try {
            database.limit(connection, Scope.EVERYTHING);
            database.holdTallies(connection, false);
            var days = new TreeSet<Integer>();
            for (var pair : pairs(from, to)) {
                settle(pair, days);
            }
            Folding.unfold(connection, days);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private boolean isAlone(long from) throws SQLException {
        try (var select = connection.prepareStatement("SELECT 1 FROM instance WHERE number <> ? AND last_at >= ?")) {
            select.setInt(1, instance);
            select.setLong(2, from - LONGEST);
            return !select.executeQuery().next();
        }
    }

    /** The earliest first, so that the first of several is the first of all of them. */
    private List<Pair> pairs(long from, long to) throws SQLException {
        var pairs = new ArrayList<Pair>();
        try (var select = connection.prepareStatement("SELECT d.at, d.instance, d.seq, o.at, o.instance, o.seq"
                + " FROM decision d JOIN decision o ON o.hook_instance = d.hook_instance AND o.instance <> d.instance"
                + " JOIN event de ON de.at = d.at AND de.instance = d.instance AND de.seq = d.seq"
                + " JOIN event oe ON oe.at = o.at AND oe.instance = o.instance AND oe.seq = o.seq"
                + " WHERE d.instance = ? AND d.at >= ? AND d.at <= ? AND de.at >= ? AND de.at <= ?"
                // The instants once more, so that PostgreSQL looks at their months only.
                + " AND o.at >= ? AND o.at <= ? AND oe.at >= ? AND oe.at <= ? AND oe.sameness = de.sameness"
                + " ORDER BY o.at, o.instance, o.seq")) {
            select.setInt(1, instance);
            for (var parameter = 2; parameter <= 8; parameter += 2) {
                var margin = parameter <= 4 ? 0 : LONGEST;
                select.setLong(parameter, from - margin);
                select.setLong(parameter + 1, to + margin);
            }
            var rows = select.executeQuery();
            while (rows.next()) {
                pairs.add(new Pair(Key.read(rows), new Key(rows.getLong(4), rows.getInt(5), rows.getLong(6))));
            }
        }
        return pairs;
    }

    private void settle(Pair pair, Set<Integer> days) throws SQLException {
        var repeated = pair.repeated();
        var decision = new Recorded(connection).decisions(List.of(repeated)).get(repeated);
        // A pair before this one, or another instance, may have settled it.
        if (decision == null || !hold(pair.first()) || !delete(repeated)) {
            return;
        }
        insert(repeated, decision, pair.first());
        moveOn(repeated, pair.first());
        deleteTerms(repeated, decision);
        var outcomes = new Outcomes(connection, days);
        decision.cards().forEach(card -> outcomes.noteCard(repeated, card.uuid().toString()));
        outcomes.write();
        days.add(Days.of(repeated.at()));
        days.add(Days.of(pair.first().at()));
    }

    /** So that nobody finds meanwhile that it is a repetition itself. */
    private boolean hold(Key key) throws SQLException {
        return execute("UPDATE decision SET outcome = outcome" + OF_KEY, key);
    }

    private boolean delete(Key key) throws SQLException {
        return execute("DELETE FROM decision" + OF_KEY, key);
    }

    private boolean execute(String sql, Key key) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            key.set(statement, 1);
            return statement.executeUpdate() > 0;
        }
    }

    private void deleteTerms(Key key, Decision decision) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM term" + OF_KEY + " AND name = ? AND value = ?")) {
            for (var term : ProjectedDecision.of(decision).terms()) {
                var parameter = key.set(delete, 1);
                delete.setString(parameter, term.name());
                delete.setString(parameter + 1, term.value());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private void insert(Key repeated, Decision decision, Key first) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO repetition (" + Key.COLUMNS
                + ", id, practice, first_at, first_instance, first_seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            var parameter = repeated.set(insert, 1);
            insert.setString(parameter, decision.id().toString());
            insert.setString(parameter + 1, decision.practice());
            first.set(insert, parameter + 2);
            insert.executeUpdate();
        }
    }

    /** What repeated the one that is now a repetition itself. */
    private void moveOn(Key from, Key to) throws SQLException {
        try (var update =
                connection.prepareStatement("UPDATE repetition SET first_at = ?, first_instance = ?, first_seq = ?"
                        + " WHERE first_at = ? AND first_instance = ? AND first_seq = ?")) {
            from.set(update, to.set(update, 1));
            update.executeUpdate();
        }
    }
}
