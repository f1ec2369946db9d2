package prudent.decisions.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prudent.decisions.Decision;
import prudent.decisions.store.database.MigrationSettings;
import prudent.decisions.store.database.PostgresStore;
import prudent.decisions.store.database.StoreDatabase;
import prudent.decisions.store.database.StoreSettings;
import prudent.decisions.store.query.Scope;
import prudent.decisions.store.query.StoreUnavailable;
import prudent.decisions.store.rows.Key;
import prudent.decisions.store.rows.Recorded;

/**
 * The decisions of all instances that share a database, oldest first, for whoever goes through them once. Needs no running program;
 * those that may run are not in the way, as each part is read in a transaction of its own. All methods throw {@link StoreUnavailable}
 * when the database does not answer in time.
 */
public final class StoredDecisions implements AutoCloseable {

    private static final int AT_ONCE = 250;
    private static final String SINCE = " FROM decision WHERE at >= ?";

    private final StoreDatabase database;
    private final Connection connection;
    private final long since;
    private final long total;
    private Key last = new Key(Long.MIN_VALUE, 0, 0);
    private long done;

    private StoredDecisions(StoreDatabase database, Connection connection, @Nullable Instant since) {
        this.database = database;
        this.connection = connection;
        this.since = since == null ? 0 : since.toEpochMilli();
        total = in(this::count);
    }

    /** What is read in one transaction. */
    private interface Reading<T> {

        T read() throws SQLException;
    }

    /**
     * Opens them.
     *
     * @param since only what was recorded then or later
     */
    public static StoredDecisions open(StoreSettings settings, @Nullable Instant since) {
        return open(new PostgresStore(settings, MigrationSettings.NONE), since);
    }

    static StoredDecisions open(StoreDatabase database, @Nullable Instant since) {
        try {
            var connection = database.reading().getConnection();
            if (!database.onConnect().isEmpty()) {
                try (var set = connection.createStatement()) {
                    set.execute(database.onConnect());
                }
            }
            connection.setAutoCommit(false);
            return new StoredDecisions(database, connection, since);
        } catch (SQLException e) {
            throw new StoreUnavailable(e);
        }
    }

    private <T> T in(Reading<T> reading) {
        try {
            try {
                database.limit(connection, Scope.EVERYTHING);
                return reading.read();
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new StoreUnavailable(e);
        }
    }

    private long count() throws SQLException {
        try (var select = connection.prepareStatement("SELECT count(*)" + SINCE)) {
            select.setLong(1, since);
            var row = select.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    /** The next of them; none when there are no more. Those that were purged are left out. */
    public List<Decision> next() {
        return in(() -> {
            var decisions = new ArrayList<Decision>();
            for (var keys = keys(); !keys.isEmpty(); keys = decisions.isEmpty() ? keys() : List.of()) {
                done += keys.size();
                last = keys.get(keys.size() - 1);
                var found = new Recorded(connection).decisions(keys);
                keys.stream().flatMap(key -> Stream.ofNullable(found.get(key))).forEach(decisions::add);
            }
            return decisions;
        });
    }

    private List<Key> keys() throws SQLException {
        var keys = new ArrayList<Key>();
        try (var select = connection.prepareStatement("SELECT " + Key.COLUMNS + SINCE + " AND (" + Key.COLUMNS
                + ") > (?, ?, ?) ORDER BY " + Key.COLUMNS + " LIMIT " + AT_ONCE)) {
            select.setLong(1, Math.max(since, last.at()));
            last.set(select, 2);
            var rows = select.executeQuery();
            while (rows.next()) {
                keys.add(Key.read(rows));
            }
        }
        return keys;
    }

    /** The edition that took the newest decision, if there is one. */
    public Optional<String> newestEdition() {
        return in(() -> {
            try (var select = connection.prepareStatement(
                    "SELECT edition FROM decision ORDER BY at DESC, instance DESC, seq DESC LIMIT 1")) {
                var row = select.executeQuery();
                return row.next() ? Optional.of(Objects.requireNonNull(row.getString(1))) : Optional.empty();
            }
        });
    }

    /** How many there are. */
    public long total() {
        return total;
    }

    /** How many of them were given. */
    public long done() {
        return done;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreUnavailable(e);
        }
    }
}
