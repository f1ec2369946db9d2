package prudent.decisions.journal.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** The database file of the journal: how it is opened, and its schema. */
public final class JournalDatabase {

    public static final String FILE = "journal.db";

    private static final int SCHEMA = 2;
    private static final int CACHE_KIBIBYTES = 16 << 10;

    private JournalDatabase() {}

    /** Opened to write: every commit is synced to the disk before it returns. */
    public static Connection openToWrite(Path directory) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(1_000);
        config.setCacheSize(-CACHE_KIBIBYTES);
        // What is purged is to be gone from the file, too.
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        return config.createConnection("jdbc:sqlite:" + directory.resolve(FILE));
    }

    /** Opened to read beside the writer. */
    public static Connection openToRead(Path directory) throws SQLException {
        return openToRead(directory, "");
    }

    /** Opened to read whether it is being written or at rest; at rest, without so much as a lock file beside it. */
    public static Connection openToVerify(Path directory) throws SQLException {
        return openToRead(directory, Files.exists(directory.resolve(FILE + "-wal")) ? "" : "?immutable=1");
    }

    private static Connection openToRead(Path directory, String how) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(5_000);
        return config.createConnection("jdbc:sqlite:" + directory.resolve(FILE).toUri() + how);
    }

    static void createIfNew(Connection connection, String instance) throws SQLException {
        var version = version(connection);
        if (version == SCHEMA) {
            return;
        }
        if (version != 0) {
            throw new SQLException("it was written by another version of Prudent (its schema is number " + version
                    + ", this Prudent knows number " + SCHEMA + "); keep it, and start with another data directory");
        }
        connection.setAutoCommit(false);
        try (var create = connection.createStatement()) {
            create.executeUpdate(schema());
        }
        try (var insert = connection.prepareStatement("INSERT INTO chain (instance) VALUES (?)")) {
            insert.setString(1, instance);
            insert.executeUpdate();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    public static String instance(Connection connection) throws SQLException {
        try (var select = connection.createStatement();
                var row = select.executeQuery("SELECT instance FROM chain")) {
            var instance = row.next() ? row.getString(1) : null;
            if (instance == null) {
                throw new SQLException("it does not name its instance");
            }
            return instance;
        }
    }

    public static long count(Connection connection) throws SQLException {
        try (var select = connection.createStatement();
                var row = select.executeQuery("SELECT coalesce(max(sequence), 0) FROM event")) {
            return row.getLong(1);
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (var select = connection.createStatement();
                var row = select.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }

    private static String schema() {
        try (var resource = JournalDatabase.class.getResourceAsStream("journal.sql")) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
