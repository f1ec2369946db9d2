package prudent.decisions.store.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import prudent.decisions.store.query.Scope;

/** A file in the data directory: for one instance. */
public final class SqliteStore implements StoreDatabase {

    static final String FILE = "store.db";

    private static final int CACHE_KIBIBYTES = 16 << 10;
    private static final int PAGES_IN_LOG = 8_000;

    private final Path file;
    private final SQLiteDataSource writing;
    private final SQLiteDataSource reading;

    public SqliteStore(Path directory) {
        file = directory.resolve(FILE);
        var toWrite = new SQLiteConfig();
        toWrite.setCacheSize(-CACHE_KIBIBYTES);
        // A page that many decisions touch is moved out of the write-ahead log once for all of them.
        toWrite.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, String.valueOf(PAGES_IN_LOG));
        writing = source(toWrite);
        reading = source(new SQLiteConfig());
    }

    private SQLiteDataSource source(SQLiteConfig sqlite) {
        sqlite.setJournalMode(JournalMode.WAL);
        // What a power cut takes is copied again: the journal is what is durable, and how far was copied is kept in the
        // same file.
        sqlite.setSynchronous(SynchronousMode.NORMAL);
        sqlite.setBusyTimeout(2_000);
        var source = new SQLiteDataSource(sqlite);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public void migrate() {
        Flyway.configure()
                .dataSource(writing)
                .locations("classpath:db/store/common")
                .placeholders(Map.of("monthly", "", "monthly_narrow", "WITHOUT ROWID", "narrow", "WITHOUT ROWID"))
                .load()
                .migrate();
    }

    @Override
    public Connection openToWrite() throws SQLException {
        return writing.getConnection();
    }

    @Override
    public DataSource reading() {
        return reading;
    }

    @Override
    public DataSource quick() {
        return writing;
    }

    @Override
    public String onConnect() {
        return "";
    }

    /** There is no row security in SQLite: who reads says so in the query. */
    @Override
    public void limit(Connection connection, Scope scope) {}

    /** One thread of one instance writes. */
    @Override
    public void holdTallies(Connection connection, boolean alone) {}

    @Override
    public void makeRoomFor(Connection connection, Collection<Long> instants) {}
}
