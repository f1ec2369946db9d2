package prudent.decisions.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.LongConsumer;
import prudent.decisions.journal.ChainReport.Change;

/**
 * Recomputes the chain of a journal, also while a service is writing it; writes nothing. It tells every change but one: a journal
 * and its high-water mark that were both replaced by older or re-computed ones. Against that, keep the head it reports elsewhere.
 */
public final class ChainCheck {

    private static final long TOLD_EVERY = 100_000;

    private final Path directory;
    private final LongConsumer progress;

    /** @param progress told now and then how many records have been checked */
    public ChainCheck(Path directory, LongConsumer progress) {
        this.directory = directory;
        this.progress = progress;
    }

    /** Checks as far as the first record that does not fit. */
    public ChainReport check() throws IOException {
        if (!Files.isRegularFile(directory.resolve(JournalDatabase.FILE))) {
            throw new IOException("There is no decision journal in " + directory.toAbsolutePath() + ".");
        }
        // The mark first: what is written between the two readings then makes the chain longer than the mark, never
        // shorter.
        var mark = HighWaterMark.read(directory);
        try (var connection = JournalDatabase.openToVerify(directory)) {
            return check(connection, mark);
        } catch (SQLException e) {
            return new ChainReport(0, Chain.BEGINNING, Optional.of(Change.UNREADABLE.at(1)));
        }
    }

    private ChainReport check(Connection connection, Optional<HighWaterMark.Mark> mark) throws SQLException {
        var walk = new ChainWalk(new Chain(JournalDatabase.instance(connection)), mark);
        try (var select = connection.createStatement()) {
            var rows = select.executeQuery("SELECT " + StoredEvent.COLUMNS + " FROM event e ORDER BY e.sequence");
            while (rows.next()) {
                var change = walk.step(new StoredEvent(rows));
                if (change.isPresent()) {
                    return walk.report(change);
                }
                if (walk.count() % TOLD_EVERY == 0) {
                    progress.accept(walk.count());
                }
            }
        } catch (SQLException e) {
            return walk.report(Optional.of(Change.UNREADABLE.at(walk.count() + 1)));
        }
        return walk.report(walk.end());
    }
}
