package prudent.decisions.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import prudent.StartRefusal;
import prudent.decisions.journal.NotRecorded.Reason;
import prudent.decisions.journal.chain.Entry;
import prudent.decisions.journal.chain.Event;
import prudent.decisions.journal.chain.Term;
import prudent.decisions.journal.file.Appended;
import prudent.decisions.journal.file.DirectoryLock;
import prudent.decisions.journal.file.DiskReserve;
import prudent.decisions.journal.file.JournalFile;
import prudent.decisions.journal.file.JournalSettings;
import prudent.decisions.journal.file.NativeLibrary;

/**
 * A durable, hash-chained log of events in one SQLite file, written by one thread. What is acknowledged has been synced to the
 * disk. The writer takes all that is waiting into one transaction and never waits for more. After a failed commit nothing more
 * is acknowledged, as nobody can say what the disk holds.
 */
public final class Journal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final int MOST_WAITING = 1_024;
    private static final int MOST_AT_ONCE = 256;

    private final Path directory;
    private final DirectoryLock lock;
    private final JournalFile file;
    private final JournalReader reader;
    private final DiskReserve reserve;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread writer = new Thread(this::writeUntilClosed, "journal-writer");
    private volatile @Nullable Reason refusing;

    private Journal(Path directory, DirectoryLock lock, JournalSettings settings) throws IOException, SQLException {
        this.directory = directory;
        this.lock = lock;
        reserve = new DiskReserve(directory);
        file = JournalFile.open(directory, settings);
        reader = new JournalReader(directory, file.chain());
        writer.setDaemon(true);
    }

    private record Waiting(Entry entry, CompletableFuture<Appended> answer) {}

    /** Opens the journal of a data directory, which is made when there is none, for this process alone. */
    public static Journal open(Path directory) {
        return open(directory, JournalSettings.USUAL);
    }

    /** The same, sealed as the settings say. */
    public static Journal open(Path directory, JournalSettings settings) {
        try {
            Files.createDirectories(directory);
            var lock = DirectoryLock.take(directory);
            try {
                NativeLibrary.unpackInto(directory.resolve("native"));
                var journal = new Journal(directory, lock, settings);
                journal.writer.start();
                return journal;
            } catch (IOException | SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new StartRefusal(
                    "The decision journal in " + directory.toAbsolutePath() + " does not open: " + e.getMessage(), e);
        }
    }

    /** Completes when the event is on the disk, or with {@link NotRecorded}. */
    public CompletableFuture<Appended> append(Entry entry) {
        var waiting = new Waiting(entry, new CompletableFuture<>());
        if (refusing == null && !queue.offer(waiting)) {
            throw new NotRecorded(Reason.QUEUE_FULL);
        }
        // Looked at after the offer: the writer answers all that is queued when it stops, but not what comes after.
        var reason = refusing;
        if (reason != null) {
            throw new NotRecorded(reason);
        }
        return waiting.answer();
    }

    /** All events that a term finds, oldest first. */
    public List<Event> find(Term term) {
        return reader.find(term);
    }

    /** The events that a query asks for, newest first. */
    public List<Event> read(EventQuery query) {
        return reader.read(query);
    }

    /** The events after a number, oldest first, whatever they tell of; those that were purged are without their bodies. */
    public List<Event> after(long sequence, int limit) {
        return reader.after(sequence, limit);
    }

    /** Identity of this journal, which every one of its events carries. */
    public String instance() {
        return file.chain().instance();
    }

    /** Number of the last event that is on the disk; 0 when there is none. */
    public long lastSequence() {
        return file.lastSequence();
    }

    /** Why nothing can be recorded now; empty when it can. */
    public Optional<Reason> trouble() {
        return Optional.ofNullable(refusing == null && reserve.isUsed() ? Reason.DISK_ALMOST_FULL : refusing);
    }

    private void writeUntilClosed() {
        try {
            var batch = new ArrayList<Waiting>();
            while (refusing == null || !queue.isEmpty()) {
                batch.clear();
                var first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, MOST_AT_ONCE - 1);
                    write(batch);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // Whatever ended the writer, also a lack of memory: nothing is taken that nobody would write.
            if (refusing == null) {
                refusing = Reason.JOURNAL_FAILED;
            }
        }
    }

    private void write(List<Waiting> batch) {
        if (refusing == Reason.JOURNAL_FAILED) {
            refuse(batch, new NotRecorded(Reason.JOURNAL_FAILED));
        } else if (reserve.isUsed()) {
            refuse(batch, new NotRecorded(Reason.DISK_ALMOST_FULL));
        } else {
            try {
                var written = file.write(batch.stream().map(Waiting::entry).toList());
                for (var i = 0; i < batch.size(); i++) {
                    batch.get(i).answer().complete(written.get(i));
                }
            } catch (SQLException | IOException | RuntimeException e) {
                refusing = Reason.JOURNAL_FAILED;
                LOG.error(
                        "The decision journal in {} could not be written, and nobody can say what the disk holds of the"
                                + " last records. No calls are answered until a restart. Look at the disk (room, errors),"
                                + " then restart: all that was acknowledged is kept. \"decisions verify\" shows that"
                                + " nothing is missing.",
                        directory.toAbsolutePath(),
                        e);
                refuse(batch, new NotRecorded(Reason.JOURNAL_FAILED, e));
            }
        }
    }

    private static void refuse(List<Waiting> batch, NotRecorded refusal) {
        batch.forEach(waiting -> waiting.answer().completeExceptionally(refusal));
    }

    /** Writes what is waiting, then lets the directory go. */
    @Override
    public void close() {
        if (refusing == null) {
            refusing = Reason.CLOSED;
        }
        try {
            writer.join();
            reader.close();
            if (refusing == Reason.CLOSED) {
                file.stop();
            }
            file.close();
            lock.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the decision journal could not be closed", e);
        }
    }
}
