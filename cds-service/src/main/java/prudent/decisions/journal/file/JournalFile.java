package prudent.decisions.journal.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import prudent.decisions.journal.chain.Chain;
import prudent.decisions.journal.chain.Entry;
import prudent.decisions.journal.chain.Event;
import prudent.decisions.journal.chain.EventContent;
import prudent.decisions.journal.chain.StoredEvent;
import prudent.decisions.journal.checkpoints.CheckpointKey;
import prudent.decisions.journal.checkpoints.Checkpoints;
import prudent.decisions.journal.checkpoints.HighWaterMark;

/** The journal on the disk, as its one writer sees it. */
public final class JournalFile implements AutoCloseable {

    private final Connection connection;
    private final HighWaterMark highWaterMark;
    private final Checkpoints checkpoints;
    private final Chain chain;
    private final Statement transaction;
    private final PreparedStatement selectSame;
    private final PreparedStatement insertEvent;
    private final PreparedStatement insertTerm;
    private HighWaterMark.Mark end;
    private volatile long lastCommitted;

    private JournalFile(
            Connection connection, HighWaterMark highWaterMark, Checkpoints checkpoints, HighWaterMark.Mark end)
            throws SQLException {
        this.connection = connection;
        this.checkpoints = checkpoints;
        this.highWaterMark = highWaterMark;
        this.end = end;
        lastCommitted = end.sequence();
        chain = new Chain(end.instance());
        transaction = connection.createStatement();
        selectSame =
                connection.prepareStatement("SELECT " + StoredEvent.COLUMNS + " FROM event e WHERE e.sameness = ?");
        insertEvent = connection.prepareStatement(
                "INSERT INTO event (sequence, kind, at, previous, hash, sameness, digest, body)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        insertTerm = connection.prepareStatement("INSERT OR IGNORE INTO term (name, value, sequence) VALUES (?, ?, ?)");
    }

    /** Whether events were ever written in a data directory. */
    public static boolean isBegun(Path directory) {
        try {
            return HighWaterMark.read(directory)
                    .map(mark -> mark.sequence() > 0)
                    .orElseGet(() -> Files.exists(directory.resolve(JournalDatabase.FILE)));
        } catch (IOException e) {
            return true;
        }
    }

    public static JournalFile open(Path directory, JournalSettings settings) throws SQLException, IOException {
        var connection = JournalDatabase.openToWrite(directory);
        try {
            var known = HighWaterMark.read(directory);
            JournalDatabase.createIfNew(
                    connection, known.map(HighWaterMark.Mark::instance).orElseGet(() -> UUID.randomUUID()
                            .toString()));
            var end = JournalTail.check(directory, connection, JournalDatabase.instance(connection));
            var key = CheckpointKey.open(settings.signingKey(directory), end.sequence() == 0);
            var checkpoints = Checkpoints.open(directory, key, settings.checkpointEvery(), end);
            return new JournalFile(connection, HighWaterMark.open(directory, end), checkpoints, end);
        } catch (SQLException | IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    public Chain chain() {
        return chain;
    }

    /** Number of the last event that is on the disk; 0 when there is none. */
    public long lastSequence() {
        return lastCommitted;
    }

    /**
     * Writes all or nothing. An event that is there already, or comes twice in the batch, is given back as it was first written.
     * After an exception nothing is known of what the disk holds, and this must not be used again.
     */
    public List<Appended> write(List<Entry> batch) throws SQLException, IOException {
        // Said outright: the driver would begin with a read, which cannot wait for the lock, or hold it all the time.
        transaction.execute("BEGIN IMMEDIATE");
        var written = new ArrayList<Appended>(batch.size());
        for (var entry : batch) {
            written.add(writeOnce(entry));
        }
        transaction.execute("COMMIT");
        lastCommitted = end.sequence();
        highWaterMark.note(end);
        checkpoints.after(end);
        return written;
    }

    private Appended writeOnce(Entry entry) throws SQLException {
        var sameness = HexFormat.of().parseHex(entry.sameness());
        var same = findSame(sameness);
        if (same.isPresent()) {
            return new Appended(same.get(), false);
        }
        var sequence = end.sequence() + 1;
        var previous = HexFormat.of().parseHex(end.hash());
        var at = entry.at().toEpochMilli();
        var content = new EventContent(entry.kind(), at, sameness, entry.body().digest());
        var hash = chain.hash(sequence, previous, content);
        insertEvent.setLong(1, sequence);
        insertEvent.setString(2, entry.kind());
        insertEvent.setLong(3, at);
        insertEvent.setBytes(4, previous);
        insertEvent.setBytes(5, hash);
        insertEvent.setBytes(6, sameness);
        insertEvent.setBytes(7, entry.body().digest());
        insertEvent.setBytes(8, entry.body().bytes());
        insertEvent.executeUpdate();
        insertTerms(entry, sequence);
        var event = new Event(
                chain.instance(),
                sequence,
                entry.kind(),
                Instant.ofEpochMilli(at),
                entry.body().text(),
                new Event.Proof(
                        end.hash(),
                        HexFormat.of().formatHex(hash),
                        entry.sameness(),
                        HexFormat.of().formatHex(content.digest())));
        end = new HighWaterMark.Mark(chain.instance(), sequence, event.hash());
        return new Appended(event, true);
    }

    private void insertTerms(Entry entry, long sequence) throws SQLException {
        for (var term : entry.terms()) {
            insertTerm.setString(1, term.name());
            insertTerm.setString(2, term.value());
            insertTerm.setLong(3, sequence);
            insertTerm.executeUpdate();
        }
    }

    private Optional<Event> findSame(byte[] sameness) throws SQLException {
        selectSame.setBytes(1, sameness);
        try (var row = selectSame.executeQuery()) {
            return row.next() ? Optional.of(new StoredEvent(row).event(chain)) : Optional.empty();
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        connection.close();
        highWaterMark.close();
        checkpoints.close();
    }

    /** Says where it ends, so that nothing can be added until the next start. */
    public void stop() throws IOException {
        checkpoints.stop(end);
    }
}
