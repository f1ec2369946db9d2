package prudent.decisions.store.copying;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import prudent.decisions.journal.chain.Event;

/**
 * How far an instance has been copied.
 *
 * @param instance number of the instance in the store
 * @param shipped number of its last event there
 * @param head hash of that event, in hex; zeros when there is none
 */
public record Position(int instance, long shipped, String head) {

    private static final String BEGINNING = "0".repeat(64);

    /** The position of an instance, which gets a number when it has none. */
    static Position of(Connection connection, String name) throws SQLException {
        var known = find(connection, name);
        while (known.isEmpty()) {
            // Two instances may want the same number: one of them tries again.
            try (var insert = connection.prepareStatement(
                    "INSERT INTO instance (number, name, shipped, head,"
                            + " copied_at, first_at, last_at) SELECT coalesce(max(number), 0) + 1, ?, 0, ?, 0, ?, 0 FROM instance WHERE true ON CONFLICT DO NOTHING")) {
                insert.setString(1, name);
                insert.setString(2, BEGINNING);
                insert.setLong(3, Long.MAX_VALUE);
                insert.executeUpdate();
            }
            known = find(connection, name);
        }
        return known.get();
    }

    private static Optional<Position> find(Connection connection, String name) throws SQLException {
        try (var select = connection.prepareStatement("SELECT number, shipped, head FROM instance WHERE name = ?")) {
            select.setString(1, name);
            var row = select.executeQuery();
            return row.next()
                    ? Optional.of(new Position(row.getInt(1), row.getLong(2), row.getString(3)))
                    : Optional.empty();
        }
    }

    /**
     * Moves on, when nobody else has: the row stays locked until the transaction ends, so that a transaction of ours that hangs
     * in the server from before cannot come in between.
     */
    boolean moveOver(Connection connection, List<Event> batch, Instant now) throws SQLException {
        var instants =
                batch.stream().mapToLong(event -> event.at().toEpochMilli()).summaryStatistics();
        var last = batch.get(batch.size() - 1);
        try (var update = connection.prepareStatement("UPDATE instance SET shipped = ?, head = ?, copied_at = ?,"
                + " first_at = CASE WHEN first_at < ? THEN first_at ELSE ? END,"
                + " last_at = CASE WHEN last_at > ? THEN last_at ELSE ? END"
                + " WHERE number = ? AND shipped = ? AND head = ?")) {
            update.setLong(1, last.sequence());
            update.setString(2, last.hash());
            update.setLong(3, now.toEpochMilli());
            update.setLong(4, instants.getMin());
            update.setLong(5, instants.getMin());
            update.setLong(6, instants.getMax());
            update.setLong(7, instants.getMax());
            update.setInt(8, instance);
            update.setLong(9, shipped);
            update.setString(10, head);
            return update.executeUpdate() == 1;
        }
    }
}
