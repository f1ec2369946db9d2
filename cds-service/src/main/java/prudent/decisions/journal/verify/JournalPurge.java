package prudent.decisions.journal.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import prudent.decisions.journal.chain.EventReading;
import prudent.decisions.journal.chain.PurgeScope;
import prudent.decisions.journal.chain.StoredEvent;
import prudent.decisions.journal.file.DirectoryLock;
import prudent.decisions.journal.file.JournalDatabase;
import prudent.decisions.journal.verify.ChainCheck.Progress;

/**
 * Destroys the bodies that an order in the journal names, with the terms that were copied out of them. What the chain is made of
 * stays. Done again after it was interrupted, it goes on where it stopped.
 */
public final class JournalPurge {

    private static final int AT_ONCE = 500;

    private final Path directory;
    private final EventReading reading;

    public JournalPurge(Path directory, EventReading reading) {
        this.directory = directory;
        this.reading = reading;
    }

    /** How many bodies were destroyed; refuses while a service is using the directory. */
    public long run(PurgeScope scope, Progress progress) throws IOException {
        var lock = DirectoryLock.take(directory);
        try (var connection = JournalDatabase.openToWrite(directory)) {
            return run(connection, scope, progress);
        } catch (SQLException e) {
            throw new IOException("The decision journal could not be purged: " + e.getMessage(), e);
        } finally {
            lock.close();
        }
    }

    private long run(Connection connection, PurgeScope scope, Progress progress) throws SQLException {
        var purged = 0L;
        var last = 0L;
        for (var batch = next(connection, scope, last); !batch.isEmpty(); batch = next(connection, scope, last)) {
            purge(connection, batch);
            purged += batch.size();
            last = batch.get(batch.size() - 1).sequence();
            progress.checked(last, scope.through());
        }
        // Old pages are in the write-ahead log until it is emptied.
        try (var empty = connection.createStatement()) {
            empty.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        progress.checked(scope.through(), scope.through());
        return purged;
    }

    private static List<StoredEvent> next(Connection connection, PurgeScope scope, long after) throws SQLException {
        var found = new ArrayList<StoredEvent>();
        var sql = "SELECT " + StoredEvent.COLUMNS + " FROM event e WHERE e.sequence > ? AND e.sequence <= ?"
                + " AND e.at < ? AND e.body IS NOT NULL ORDER BY e.sequence";
        try (var select = connection.prepareStatement(sql)) {
            select.setLong(1, after);
            select.setLong(2, scope.through());
            select.setLong(3, scope.before().toEpochMilli());
            try (var rows = select.executeQuery()) {
                while (found.size() < AT_ONCE && rows.next()) {
                    var event = new StoredEvent(rows);
                    if (scope.covers(event)) {
                        found.add(event);
                    }
                }
            }
        }
        return found;
    }

    private void purge(Connection connection, List<StoredEvent> batch) throws SQLException {
        connection.setAutoCommit(false);
        try (var terms = connection.prepareStatement("DELETE FROM term WHERE name = ? AND value = ? AND sequence = ?");
                var body = connection.prepareStatement("UPDATE event SET body = NULL WHERE sequence = ?")) {
            for (var event : batch) {
                deleteTerms(terms, event);
                body.setLong(1, event.sequence());
                body.executeUpdate();
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void deleteTerms(PreparedStatement delete, StoredEvent event) throws SQLException {
        for (var term : reading.terms().apply(event.kind(), event.body()).orElse(List.of())) {
            delete.setString(1, term.name());
            delete.setString(2, term.value());
            delete.setLong(3, event.sequence());
            delete.executeUpdate();
        }
    }
}
