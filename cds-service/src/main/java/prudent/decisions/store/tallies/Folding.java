package prudent.decisions.store.tallies;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import prudent.decisions.store.database.StoreDatabase;
import prudent.decisions.store.query.Scope;
import prudent.decisions.store.rows.Days;
import prudent.decisions.store.rows.Fate;

/**
 * Counts the decisions of whole days into the table of tallies. A day that is added to or changed afterwards is counted again from its
 * decisions, so that nothing can be counted twice or left out.
 */
public final class Folding {

    private final StoreDatabase database;
    private final Connection connection;

    public Folding(StoreDatabase database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    /** The days that are counted. */
    public static Set<Integer> days(Connection connection) throws SQLException {
        var days = new HashSet<Integer>();
        try (var select = connection.createStatement();
                var rows = select.executeQuery("SELECT day FROM folded")) {
            while (rows.next()) {
                days.add(rows.getInt(1));
            }
        }
        return days;
    }

    /** To be called in the transaction that changes decisions of these days, before it ends. */
    public static void unfold(Connection connection, Collection<Integer> days) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM folded WHERE day = ?")) {
            for (var day : days) {
                delete.setInt(1, day);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    /** All days before an instant have lost decisions. */
    public static void unfoldBefore(Connection connection, long instant) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM folded WHERE day <= ?")) {
            delete.setInt(1, Days.of(instant));
            delete.executeUpdate();
        }
    }

    /** Counts a day, in a transaction of its own; nobody adds anything meanwhile. */
    public void fold(int day) throws SQLException {
        connection.setAutoCommit(false);
        try {
            database.limit(connection, Scope.EVERYTHING);
            database.holdTallies(connection, true);
            if (!days(connection).contains(day)) {
                replace(day);
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void replace(int day) throws SQLException {
        var figures = new Figures(name -> true, cell -> true);
        try (var select = connection.prepareStatement(
                "SELECT " + Tallied.COLUMNS + " FROM decision d WHERE d.at >= ? AND d.at < ?")) {
            select.setLong(1, Days.start(day));
            select.setLong(2, Days.start(day + 1));
            Tallied.read(connection, select, figures::add);
        }
        execute("DELETE FROM tally WHERE day = ?", day);
        write(figures);
        execute("INSERT INTO folded (day) VALUES (?)", day);
    }

    private void write(Figures figures) throws SQLException {
        var parameters = ", ?".repeat(Fate.values().length);
        try (var insert = connection.prepareStatement("INSERT INTO tally (practice, name, day, value, " + Fate.COLUMNS
                + ") VALUES (?, ?, ?, ?" + parameters + ")")) {
            for (var cell : figures.cells().entrySet()) {
                insert.setString(1, cell.getKey().practice());
                insert.setString(2, cell.getKey().name());
                insert.setInt(3, cell.getKey().day());
                insert.setString(4, cell.getKey().value());
                var parameter = 5;
                for (var fate : Fate.values()) {
                    insert.setLong(parameter++, cell.getValue().getOrDefault(fate, 0L));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void execute(String sql, int day) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, day);
            statement.executeUpdate();
        }
    }
}
