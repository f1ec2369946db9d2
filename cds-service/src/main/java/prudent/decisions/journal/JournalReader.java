package prudent.decisions.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads what is committed, over a connection of its own, and gives back no record that is not as it was written. */
final class JournalReader implements AutoCloseable {

    private final Connection connection;
    private final Chain chain;

    JournalReader(Path directory, Chain chain) throws SQLException {
        this(JournalDatabase.openToRead(directory), chain);
    }

    JournalReader(Connection connection, Chain chain) {
        this.connection = connection;
        this.chain = chain;
    }

    /** All events that a term finds, oldest first. */
    synchronized List<Event> find(Term term) throws SQLException {
        var sql = "SELECT " + StoredEvent.COLUMNS + " FROM term t CROSS JOIN event e ON e.sequence = t.sequence"
                + " WHERE t.name = ? AND t.value = ? ORDER BY t.sequence";
        try (var select = connection.prepareStatement(sql)) {
            select.setString(1, term.name());
            select.setString(2, term.value());
            return events(select);
        }
    }

    synchronized List<Event> read(EventQuery query) throws SQLException {
        try (var select = connection.prepareStatement(sql(query))) {
            var parameter = 0;
            for (var term : query.terms()) {
                select.setString(++parameter, term.name());
                select.setString(++parameter, term.value());
            }
            select.setString(++parameter, query.kind());
            select.setLong(++parameter, query.before());
            var since = query.since();
            select.setLong(++parameter, since == null ? Long.MIN_VALUE : since.toEpochMilli());
            select.setInt(++parameter, query.limit());
            return events(select);
        }
    }

    /** The first term leads, so that a page costs what it shows however long the journal is. */
    private static String sql(EventQuery query) {
        var sql = new StringBuilder("SELECT ").append(StoredEvent.COLUMNS);
        if (query.terms().isEmpty()) {
            sql.append(" FROM event e WHERE");
        } else {
            sql.append(
                    " FROM term t CROSS JOIN event e ON e.sequence = t.sequence WHERE t.name = ? AND t.value = ? AND");
        }
        for (var i = 1; i < query.terms().size(); i++) {
            sql.append(" EXISTS (SELECT 1 FROM term WHERE name = ? AND value = ? AND sequence = e.sequence) AND");
        }
        sql.append(" e.kind = ? AND e.sequence < ? AND e.at >= ?");
        return sql.append(query.terms().isEmpty() ? " ORDER BY e.sequence" : " ORDER BY t.sequence")
                .append(" DESC LIMIT ?")
                .toString();
    }

    private List<Event> events(PreparedStatement select) throws SQLException {
        var events = new ArrayList<Event>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                var stored = new StoredEvent(rows);
                if (!stored.hasItsHash(chain)) {
                    throw new JournalDamaged(stored.sequence());
                }
                events.add(stored.event());
            }
        }
        return events;
    }

    @Override
    public synchronized void close() throws SQLException {
        connection.close();
    }
}
