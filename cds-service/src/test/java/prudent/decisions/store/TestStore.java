package prudent.decisions.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import prudent.RunningPrudent;
import prudent.decisions.journal.Journal;
import prudent.decisions.log.DecisionLog;
import prudent.decisions.log.TestLogs;
import prudent.decisions.store.database.StoreDatabase;
import prudent.decisions.store.query.Scope;

/** A store and the instances that copy into it. */
final class TestStore implements AutoCloseable {

    private final StoreDatabase database;
    private final Path directory;
    private final List<Instance> instances = new ArrayList<>();

    TestStore(StoreDatabase database, Path directory) {
        this.database = database;
        this.directory = directory;
    }

    StoreDatabase database() {
        return database;
    }

    /** The data directory of the instance of this name. */
    Path directory(String name) {
        return directory.resolve(name);
    }

    /** The instance of this name, started when it is not running. */
    Instance instance(String name) {
        var instance = new Instance(database, directory.resolve(name));
        instance.awaitTables();
        instances.add(instance);
        return instance;
    }

    /** What a query gives when everything may be seen, as text. */
    List<String> select(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.openToWrite()) {
            connection.setAutoCommit(false);
            database.limit(connection, Scope.EVERYTHING);
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            connection.rollback();
        }
        return found;
    }

    @Override
    public void close() {
        instances.forEach(Instance::close);
    }

    /** A service as far as decisions go. */
    static final class Instance implements AutoCloseable {

        final Journal journal;
        final Store store;
        final DecisionLog log;
        final Decisions decisions;
        private boolean isOpen = true;

        Instance(StoreDatabase database, Path data) {
            journal = Journal.open(data);
            store = Store.open(database, journal);
            decisions = new Decisions(store);
            log = TestLogs.log(journal, RunningPrudent.CLOCK, decisions);
        }

        /** Until all that was recorded is in the store: a loaded machine may take its time over it. */
        void settle() {
            var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while ((store.isNew() || store.backlog() > 0) && System.nanoTime() < end) {
                store.catchUp(Duration.ofSeconds(1));
                LockSupport.parkNanos(10_000_000);
            }
        }

        /** A loaded machine may take its time over them. */
        void awaitTables() {
            var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (store.isNew() && System.nanoTime() < end) {
                LockSupport.parkNanos(20_000_000);
            }
        }

        @Override
        public void close() {
            if (isOpen) {
                isOpen = false;
                store.close();
                journal.close();
            }
        }
    }
}
