package prudent.decisions.journal.file;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import prudent.StartRefusal;
import prudent.decisions.journal.chain.Chain;
import prudent.decisions.journal.chain.StoredEvent;
import prudent.decisions.journal.checkpoints.Checkpoint.Occasion;
import prudent.decisions.journal.checkpoints.Checkpoints;
import prudent.decisions.journal.checkpoints.HighWaterMark;

/** The end of the chain, looked at before anything is added to it. */
final class JournalTail {

    private static final int CHECKED = 256;
    private static final int CHECKPOINTS = 64;

    private JournalTail() {}

    /** The last event of the chain, or a mark at 0; refuses a chain whose end is not what was written. */
    static HighWaterMark.Mark check(Path directory, Connection connection, String instance)
            throws SQLException, IOException {
        var end = lastOf(connection, new Chain(instance));
        var mark = HighWaterMark.read(directory);
        if (mark.isEmpty() && end.sequence() > 0) {
            throw refusal("journal.head, which belongs beside journal.db, is missing or unreadable.");
        }
        if (mark.isPresent() && !mark.get().instance().equals(instance)) {
            throw refusal("journal.db and journal.head belong to different journals.");
        }
        if (mark.isPresent() && mark.get().sequence() > end.sequence()) {
            throw refusal("It ends at record " + end.sequence() + ", but record "
                    + mark.get().sequence() + " had been written.");
        }
        if (mark.isPresent() && !isAt(mark.get(), connection)) {
            throw refusal("Record " + mark.get().sequence() + " is not the one that had been written.");
        }
        checkCheckpoints(directory, connection, end);
        return end;
    }

    private static void checkCheckpoints(Path directory, Connection connection, HighWaterMark.Mark end)
            throws SQLException, IOException {
        var content = Checkpoints.read(directory.resolve(Checkpoints.FILE), CHECKPOINTS);
        if (content.unreadable() > 0) {
            throw refusal("Line " + content.unreadable() + " of journal.checkpoints is not as it was written.");
        }
        if (content.isMissing() && end.sequence() > 0) {
            throw refusal("journal.checkpoints, which belongs beside journal.db, is missing.");
        }
        for (var checkpoint : content.lines()) {
            var mark = new HighWaterMark.Mark(checkpoint.instance(), checkpoint.sequence(), checkpoint.hash());
            if (!checkpoint.instance().equals(end.instance()) || !isAt(mark, connection)) {
                throw refusal("It does not fit the checkpoint of record " + checkpoint.sequence() + ".");
            }
        }
        if (!content.isMissing()) {
            var last = content.lines().get(content.lines().size() - 1);
            if (last.occasion() == Occasion.STOP && last.sequence() < end.sequence()) {
                throw refusal("Record " + (last.sequence() + 1) + " was added after Prudent had stopped.");
            }
        }
    }

    private static boolean isAt(HighWaterMark.Mark mark, Connection connection) throws SQLException {
        if (mark.sequence() == 0) {
            return true;
        }
        var sql = "SELECT " + StoredEvent.COLUMNS + " FROM event e WHERE e.sequence = " + mark.sequence();
        try (var select = connection.createStatement();
                var row = select.executeQuery(sql)) {
            return row.next() && new StoredEvent(row).hash().equals(mark.hash());
        }
    }

    private static HighWaterMark.Mark lastOf(Connection connection, Chain chain) throws SQLException {
        var before = Math.max(0, JournalDatabase.count(connection) - CHECKED);
        var sql =
                "SELECT " + StoredEvent.COLUMNS + " FROM event e WHERE e.sequence > " + before + " ORDER BY e.sequence";
        var last = new HighWaterMark.Mark(chain.instance(), before, Chain.BEGINNING);
        try (var select = connection.createStatement();
                var rows = select.executeQuery(sql)) {
            while (rows.next()) {
                var stored = new StoredEvent(rows);
                if (stored.sequence() != last.sequence() + 1) {
                    throw refusal("Record " + (last.sequence() + 1) + " is missing.");
                }
                var mustFollow = last.sequence() > before || before == 0;
                if (!stored.hasItsHash(chain) || (mustFollow && !stored.follows(last.hash()))) {
                    throw refusal("Record " + stored.sequence() + " is not as it was written.");
                }
                last = new HighWaterMark.Mark(chain.instance(), stored.sequence(), stored.hash());
            }
        }
        return last;
    }

    private static StartRefusal refusal(String sentence) {
        return new StartRefusal("The decision journal has been changed or damaged. " + sentence
                + " Keep the data directory as it is, look at it with \"decisions verify\", and restore a backup"
                + " or start with another directory.");
    }
}
