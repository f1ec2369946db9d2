package prudent.decisions.store.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Rows to be added to one table at once; what is there already stays as it is. */
public final class Rows {

    private final PreparedStatement insert;
    private int waiting;

    /** @param columns those after the key */
    public Rows(Connection connection, String table, String columns) throws SQLException {
        var parameters = ", ?".repeat(columns.split(",", -1).length);
        insert = connection.prepareStatement("INSERT INTO " + table + " (" + Key.COLUMNS + ", " + columns
                + ") VALUES (?, ?, ?" + parameters + ") ON CONFLICT DO NOTHING");
    }

    public void add(Key key, @Nullable Object... values) throws SQLException {
        var parameter = key.set(insert, 1);
        for (var value : values) {
            // The one character that PostgreSQL does not store in a text.
            insert.setObject(parameter++, value instanceof String text ? text.replace('\0', '\uFFFD') : value);
        }
        insert.addBatch();
        waiting++;
    }

    public void write() throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
            waiting = 0;
        }
    }

    /** Forgets what has not been written. */
    public void clear() throws SQLException {
        insert.clearBatch();
        waiting = 0;
    }
}
