package prudent.decisions.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import prudent.decisions.journal.chain.Chain;
import prudent.decisions.journal.chain.Event;
import prudent.decisions.journal.chain.StoredEvent;
import prudent.decisions.journal.chain.Term;
import prudent.decisions.journal.file.JournalDatabase;

/** Reads what is committed, over a connection of its own, and gives back no record that is not as it was written. */
public final class JournalReader implements AutoCloseable {

    private final Connection connection;
    private final Chain chain;

    public JournalReader(Path directory, Chain chain) throws SQLException {
        this(JournalDatabase.openToRead(directory), chain);
    }

    public JournalReader(Connection connection, Chain chain) {
        this.connection = connection;
        this.chain = chain;
    }

    /** Opened for whoever is not the service, which may be running. */
    public static JournalReader open(Path directory) throws IOException {
        if (!Files.isRegularFile(directory.resolve(JournalDatabase.FILE))) {
            throw new IOException("There is no decision journal in " + directory.toAbsolutePath() + ".");
        }
        try (var connection = JournalDatabase.openToVerify(directory)) {
            return new JournalReader(directory, new Chain(JournalDatabase.instance(connection)));
        } catch (SQLException e) {
            throw new IOException("The decision journal cannot be read: " + e.getMessage(), e);
        }
    }

    /** Number of the last event; 0 when there is none. */
    public synchronized long lastSequence() {
        try {
            return JournalDatabase.count(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the decision journal cannot be read", e);
        }
    }

    /** All events that a term finds, oldest first. */
    public List<Event> find(Term term) {
        var sql = "SELECT " + StoredEvent.COLUMNS + " FROM term t CROSS JOIN event e ON e.sequence = t.sequence"
                + " WHERE t.name = ? AND t.value = ? ORDER BY t.sequence";
        return events(sql, List.of(term.name(), term.value()));
    }

    /** The events after a number, oldest first. */
    public List<Event> after(long sequence, int limit) {
        var sql = "SELECT " + StoredEvent.COLUMNS + " FROM event e WHERE e.sequence > ? ORDER BY e.sequence LIMIT ?";
        return events(sql, List.of(sequence, limit));
    }

    List<Event> read(EventQuery query) {
        var parameters = new ArrayList<Object>();
        for (var term : query.terms()) {
            parameters.add(term.name());
            parameters.add(term.value());
        }
        var since = query.since();
        parameters.addAll(List.of(
                query.kind(), query.before(), since == null ? Long.MIN_VALUE : since.toEpochMilli(), query.limit()));
        return events(sql(query), parameters);
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
        sql.append(" e.kind = ? AND e.sequence < ? AND e.at >= ? AND e.body IS NOT NULL");
        return sql.append(query.terms().isEmpty() ? " ORDER BY e.sequence" : " ORDER BY t.sequence")
                .append(" DESC LIMIT ?")
                .toString();
    }

    private synchronized List<Event> events(String sql, List<?> parameters) {
        var events = new ArrayList<Event>();
        try (var select = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.size(); i++) {
                select.setObject(i + 1, parameters.get(i));
            }
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var stored = new StoredEvent(rows);
                    if (!stored.hasItsHash(chain)) {
                        throw new JournalDamaged(stored.sequence());
                    }
                    events.add(stored.event(chain));
                }
            }
            return events;
        } catch (SQLException e) {
            throw new IllegalStateException("the decision journal cannot be read", e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the decision journal could not be closed", e);
        }
    }
}
