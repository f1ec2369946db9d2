package prudent.decisions.journal.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import prudent.decisions.journal.chain.Chain;
import prudent.decisions.journal.chain.EventReading;
import prudent.decisions.journal.chain.StoredEvent;
import prudent.decisions.journal.checkpoints.Checkpoint;
import prudent.decisions.journal.file.JournalDatabase;
import prudent.decisions.journal.verify.ChainReport.Change;
import prudent.decisions.journal.verify.ChainReport.Misfit;

/**
 * Recomputes the chain of a journal, also while a service is writing it; writes nothing. A data directory that was replaced as a
 * whole, by an older copy or with its key by a forged one, can only be told with a checkpoint that was kept elsewhere.
 */
public final class ChainCheck {

    private static final long TOLD_EVERY = 1_000;

    private final Path directory;
    private final EventReading reading;
    private final List<Checkpoint> kept;
    private final Progress progress;

    /** Told now and then how many of the records have been checked. */
    @FunctionalInterface
    public interface Progress {

        void checked(long done, long total);
    }

    /**
     * @param reading what is known of the bodies
     * @param kept checkpoints that were kept elsewhere
     */
    public ChainCheck(Path directory, EventReading reading, List<Checkpoint> kept, Progress progress) {
        this.directory = directory;
        this.reading = reading;
        this.kept = List.copyOf(kept);
        this.progress = progress;
    }

    /** Checks as far as the first record that does not fit. */
    public ChainReport check() throws IOException {
        if (!Files.isRegularFile(directory.resolve(JournalDatabase.FILE))) {
            throw new IOException("There is no decision journal in " + directory.toAbsolutePath() + ".");
        }
        // The marks first: what is written between the two readings then makes the chain longer than they say, never
        // shorter.
        var marks = Marks.read(directory, kept);
        try (var connection = JournalDatabase.openToVerify(directory)) {
            // One state of the database for the records and for their terms.
            connection.setAutoCommit(false);
            var report = check(connection, marks);
            var isStarted = !Marks.read(directory, kept)
                    .beside()
                    .lines()
                    .equals(marks.beside().lines());
            return isStarted && report.is(Change.ADDED) ? check() : report;
        } catch (SQLException e) {
            return new ChainReport(0, Chain.BEGINNING, Optional.of(Change.UNREADABLE.at(1)));
        }
    }

    private ChainReport check(Connection connection, Marks marks) throws SQLException {
        var chain = new Chain(JournalDatabase.instance(connection));
        var walk = new ChainWalk(chain, marks.landmarks());
        var terms = new TermCheck(reading);
        if (marks.areOfAnother(chain.instance())) {
            return walk.report(Optional.of(Change.FOREIGN.at(1)));
        }
        try {
            var misfit = walk(connection, walk, terms);
            if (misfit.isEmpty()) {
                misfit = walk.missedLandmark().or(walk::beyond).or(() -> marks.fault(walk.count()));
            }
            return walk.report(misfit.isPresent() ? misfit : terms.check(connection));
        } catch (SQLException unreadable) {
            return walk.report(Optional.of(Change.UNREADABLE.at(walk.count() + 1)));
        }
    }

    private Optional<Misfit> walk(Connection connection, ChainWalk walk, TermCheck terms) throws SQLException {
        var purges = new OrderedPurges(connection, reading);
        var total = JournalDatabase.count(connection);
        try (var select = connection.createStatement();
                var rows = select.executeQuery("SELECT " + StoredEvent.COLUMNS + " FROM event e ORDER BY e.sequence")) {
            while (rows.next()) {
                var record = new StoredEvent(rows);
                var change = walk.step(record);
                if (change.isPresent()) {
                    var found = new ChainDiagnosis(connection, walk.chain()).of(change.get(), record, walk.count() + 1);
                    return walk.missedLandmark().or(() -> Optional.of(found));
                }
                if (!record.hasBody() && !purges.cover(record)) {
                    return Optional.of(Change.ERASED.at(record.sequence()));
                }
                terms.expect(record);
                if (walk.count() % TOLD_EVERY == 0) {
                    progress.checked(walk.count(), total);
                }
            }
        }
        progress.checked(total, total);
        return Optional.empty();
    }
}
