package prudent.forms;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/** The database file of answered forms. */
final class AnswersDatabase {

    static final String FILE = "form-answers.db";

    private AnswersDatabase() {}

    static HikariDataSource open(Path directory) {
        var sqlite = new SQLiteConfig();
        sqlite.setJournalMode(JournalMode.WAL);
        // A power cut may lose the last answers: they are then asked for again.
        sqlite.setSynchronous(SynchronousMode.NORMAL);
        sqlite.setBusyTimeout(1_000);
        var source = new SQLiteDataSource(sqlite);
        source.setUrl("jdbc:sqlite:" + directory.resolve(FILE));
        var pool = new HikariConfig();
        pool.setDataSource(source);
        pool.setPoolName("form-answers");
        // SQLite has one writer.
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(2_000);
        return new HikariDataSource(pool);
    }
}
