package prudent.security.tokens;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/** The database file of used tokens, where nobody has configured a database. */
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
        var pool = new HikariConfig();
        pool.setDataSource(source);
        pool.setPoolName("seen-tokens");
        // SQLite has one writer.
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(2_000);
        return new HikariDataSource(pool);
    }
}
