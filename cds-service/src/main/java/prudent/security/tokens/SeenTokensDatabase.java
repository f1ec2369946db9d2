package prudent.security.tokens;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import prudent.StartRefusal;

/** The database of used tokens: the configured one, which has the table; where there is none, a file of their own. */
final class SeenTokensDatabase {

    static final String FILE = "seen-tokens.db";

    private SeenTokensDatabase() {}

    static HikariDataSource open(Path directory) {
        var sqlite = new SQLiteConfig();
        sqlite.setJournalMode(JournalMode.WAL);
        // A power cut may make it forget the last tokens, which a restart takes nearly as long as to expire.
        sqlite.setSynchronous(SynchronousMode.NORMAL);
        sqlite.setBusyTimeout(1_000);
        var source = new SQLiteDataSource(sqlite);
        source.setUrl("jdbc:sqlite:" + directory.resolve(FILE));
        create(source, directory);
        // SQLite has one writer.
        return pool(source, 1, Duration.ofSeconds(2));
    }

    private static void create(DataSource source, Path directory) {
        try (var connection = source.getConnection();
                var create = connection.createStatement()) {
            create.executeUpdate(
                    "CREATE TABLE IF NOT EXISTS seen_token (token VARCHAR(43) PRIMARY KEY, expires BIGINT NOT NULL)");
        } catch (SQLException e) {
            throw new StartRefusal(
                    "The list of used tokens, " + directory.resolve(FILE) + ", cannot be used: " + e.getMessage()
                            + ". It may be deleted while Prudent is stopped.",
                    e);
        }
    }

    /** Connections to a database that need not answer now. */
    static HikariDataSource of(DataSource configured) {
        return pool(configured, 8, Duration.ofMillis(500));
    }

    private static HikariDataSource pool(DataSource source, int size, Duration patience) {
        var pool = new HikariConfig();
        pool.setDataSource(source);
        pool.setPoolName("seen-tokens");
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(patience.toMillis());
        pool.setValidationTimeout(patience.toMillis());
        pool.setInitializationFailTimeout(-1);
        return new HikariDataSource(pool);
    }
}
