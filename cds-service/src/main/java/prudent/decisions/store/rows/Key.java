package prudent.decisions.store.rows;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Place of an event among those of all instances; their order is that of time.
 *
 * @param at when it happened, in milliseconds since 1970
 * @param instance number of the instance in the store
 * @param seq number of the event in the instance's journal
 */
public record Key(long at, int instance, long seq) {

    public static final String COLUMNS = "at, instance, seq";

    /** After everything. */
    public static final Key END = new Key(Long.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);

    /** Reads {@link #COLUMNS} where they come first. */
    public static Key read(ResultSet row) throws SQLException {
        return new Key(row.getLong(1), row.getInt(2), row.getLong(3));
    }

    /** Sets three parameters, of which the first has this number; gives the number of the next. */
    public int set(PreparedStatement statement, int first) throws SQLException {
        statement.setLong(first, at);
        statement.setInt(first + 1, instance);
        statement.setLong(first + 2, seq);
        return first + 3;
    }
}
