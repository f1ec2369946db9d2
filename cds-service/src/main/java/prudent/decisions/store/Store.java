package prudent.decisions.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import prudent.decisions.journal.Journal;
import prudent.decisions.store.copying.Shipper;
import prudent.decisions.store.database.PostgresStore;
import prudent.decisions.store.database.StoreDatabase;
import prudent.decisions.store.query.Scope;
import prudent.decisions.store.query.StoreUnavailable;

/** The database in which the events of all instances are searched, and the copying of this instance's journal into it. */
public final class Store implements AutoCloseable {

    private static final int READERS = 4;
    private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(1);
    private static final Duration WAIT_FOR_EVENTS = Duration.ofSeconds(1);
    /** After a failure readers are refused for so long without trying: they would queue behind the same deadline. */
    private static final Duration RESPITE = Duration.ofSeconds(2);

    private final StoreDatabase database;
    private final Shipper shipper;
    private final HikariDataSource readers;
    private volatile long refusingUntil = System.nanoTime();

    private Store(StoreDatabase database, Shipper shipper) {
        this.database = database;
        this.shipper = shipper;
        readers = new HikariDataSource(pool(database));
    }

    /** Begins to copy; comes back at once, whatever the database does. */
    static Store open(StoreDatabase database, Journal journal) {
        var shipper = new Shipper(journal, database);
        shipper.start();
        return new Store(database, shipper);
    }

    private static HikariConfig pool(StoreDatabase database) {
        var pool = new HikariConfig();
        pool.setPoolName("store");
        pool.setDataSource(database.reading());
        pool.setAutoCommit(false);
        pool.setMaximumPoolSize(READERS);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
        pool.setValidationTimeout(WAIT_FOR_CONNECTION.toMillis());
        // There need not be a database when we start.
        pool.setInitializationFailTimeout(-1);
        if (!database.onConnect().isEmpty()) {
            pool.setConnectionInitSql(database.onConnect());
        }
        return pool;
    }

    /** What is read of the store within one transaction. */
    interface Reading<T> {

        T read(Connection connection) throws SQLException;
    }

    /** Reads what this scope may see, also what was recorded just now; throws {@link StoreUnavailable} in time. */
    <T> T read(Scope scope, Reading<T> reading) {
        if (System.nanoTime() - refusingUntil < 0) {
            throw new StoreUnavailable("it did not a moment ago.");
        }
        shipper.catchUp(WAIT_FOR_EVENTS);
        var trouble = shipper.trouble();
        if (shipper.isNew()) {
            throw new StoreUnavailable(trouble == null ? "its tables are being made." : trouble);
        }
        try (var connection = readers.getConnection()) {
            try {
                database.limit(connection, scope);
                return reading.read(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            refusingUntil = System.nanoTime() + RESPITE.toNanos();
            throw new StoreUnavailable(e);
        }
    }

    /** Why nothing is copied into the store now; empty while all is well. */
    public Optional<String> trouble() {
        return Optional.ofNullable(shipper.trouble());
    }

    /** How many events of this instance are not in the store yet. */
    public long backlog() {
        return shipper.backlog();
    }

    /** Waits until what was recorded up to now is in the store; false when it takes longer than this. */
    public boolean catchUp(Duration most) {
        return shipper.catchUp(most);
    }

    /** Whether the tables are still to be made. */
    boolean isNew() {
        return shipper.isNew();
    }

    /** Whether other instances may copy into it, too. */
    boolean isShared() {
        return database instanceof PostgresStore;
    }

    /** The configured database, for what else instances share and calls wait for; none where there is only a file. */
    public Optional<DataSource> configured() {
        return isShared() ? Optional.of(database.quick()) : Optional.empty();
    }

    /** Of the database, without credentials. */
    public String name() {
        return database.name();
    }

    @Override
    public void close() {
        shipper.close();
        readers.close();
    }
}
