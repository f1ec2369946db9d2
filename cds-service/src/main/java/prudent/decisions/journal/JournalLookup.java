package prudent.decisions.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import prudent.decisions.journal.chain.Chain;
import prudent.decisions.journal.chain.Event;
import prudent.decisions.journal.chain.Term;
import prudent.decisions.journal.file.JournalDatabase;

/** Looks single events up in a journal, also while a service is writing it; writes nothing. */
public final class JournalLookup {

    private JournalLookup() {}

    /** All events that a term finds, oldest first. */
    public static List<Event> find(Path directory, Term term) throws IOException {
        if (!Files.isRegularFile(directory.resolve(JournalDatabase.FILE))) {
            throw new IOException("There is no decision journal in " + directory.toAbsolutePath() + ".");
        }
        try (var connection = JournalDatabase.openToVerify(directory);
                var reader = new JournalReader(connection, new Chain(JournalDatabase.instance(connection)))) {
            return reader.find(term);
        } catch (SQLException e) {
            throw new IOException("The decision journal in " + directory.toAbsolutePath() + " cannot be read.", e);
        }
    }
}
