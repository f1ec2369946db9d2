package prudent.decisions.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import prudent.decisions.store.query.Scope;

/** A PostgreSQL database: for one instance or many. Its tables are cut by months. */
public final class PostgresStore implements StoreDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresStore.class);
    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.ofPattern("yyyy_MM");
    private static final String BY_MONTHS = "PARTITION BY RANGE (at)";
    private static final int CONNECT_SECONDS = 3;
    private static final int READING_SECONDS = 3;
    private static final int WRITING_SECONDS = 15;
    private static final int MIGRATION_SECONDS = 600;

    private final StoreSettings settings;
    private final MigrationSettings owner;
    private final Set<YearMonth> months = new HashSet<>();

    public PostgresStore(StoreSettings settings, MigrationSettings owner) {
        this.settings = settings;
        this.owner = owner;
    }

    @Override
    public String name() {
        // What stands behind the question mark may be a password.
        return url().replaceFirst("\\?.*", "");
    }

    @Override
    public void migrate() throws SQLException {
        var hasOwner = owner.user() != null;
        var migrating = source(
                hasOwner ? owner.user() : settings.username(),
                hasOwner ? owner.password() : settings.password(),
                MIGRATION_SECONDS);
        Flyway.configure()
                .dataSource(migrating)
                .locations("classpath:db/store/common", "classpath:db/store/postgresql")
                .placeholders(Map.of("monthly", BY_MONTHS, "monthly_narrow", BY_MONTHS, "narrow", "", "user", user()))
                .load()
                .migrate();
    }

    /** Who uses the tables, as SQL names them. */
    private String user() throws SQLException {
        try (var connection = source(settings.username(), settings.password(), READING_SECONDS)
                        .getConnection();
                var select = connection.createStatement();
                var row = select.executeQuery("SELECT quote_ident(rolname), rolsuper OR rolbypassrls FROM pg_roles"
                        + " WHERE rolname = current_user")) {
            row.next();
            if (row.getBoolean(2)) {
                LOG.warn(
                        "The database user {} is above row security, which therefore protects nothing.",
                        row.getString(1));
            }
            return row.getString(1);
        }
    }

    @Override
    public Connection openToWrite() throws SQLException {
        var connection = source(settings.username(), settings.password(), WRITING_SECONDS)
                .getConnection();
        try (var set = connection.createStatement()) {
            set.execute(limits(WRITING_SECONDS));
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    @Override
    public DataSource reading() {
        return source(settings.username(), settings.password(), READING_SECONDS);
    }

    @Override
    public DataSource quick() {
        return source(settings.username(), settings.password(), 0);
    }

    @Override
    public String onConnect() {
        return limits(READING_SECONDS) + "; SET default_transaction_read_only = on";
    }

    /** The server ends a statement in time; when it does not answer at all, the socket's timeout does, a little later. */
    private static String limits(int seconds) {
        return ("SET statement_timeout = '%1$ds'; SET lock_timeout = '%1$ds';"
                        + " SET idle_in_transaction_session_timeout = '%1$ds'")
                .formatted(seconds);
    }

    private DataSource source(@Nullable String user, @Nullable String password, int seconds) {
        var source = new PGSimpleDataSource();
        source.setURL(url());
        if (user != null) {
            source.setUser(user);
            source.setPassword(password);
        }
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(CONNECT_SECONDS + 1);
        // When the server does not end a statement, we do, a little later.
        source.setSocketTimeout(seconds + 1);
        source.setCancelSignalTimeout(1);
        // The details are values of rows.
        source.setLogServerErrorDetail(false);
        source.setTcpKeepAlive(true);
        source.setReWriteBatchedInserts(true);
        // Each search is planned for its own values: a month's tables are few, all of them many.
        source.setPrepareThreshold(0);
        source.setApplicationName("prudent");
        return source;
    }

    private String url() {
        return Objects.requireNonNull(settings.url());
    }

    @Override
    public void limit(Connection connection, Scope scope) throws SQLException {
        // To the end of the transaction only: a connection of a pool must not carry it to the next reader.
        try (var set = connection.prepareStatement("SELECT set_config('prudent.practices', ?, true)")) {
            set.setString(1, scope.setting());
            set.execute();
        }
    }

    @Override
    public void holdTallies(Connection connection, boolean alone) throws SQLException {
        var lock = alone ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared";
        try (var hold = connection.createStatement()) {
            hold.execute("SELECT " + lock + "(hashtext('prudent.tally'))");
        }
    }

    @Override
    public void makeRoomFor(Connection connection, Collection<Long> instants) throws SQLException {
        var missing = instants.stream()
                .map(instant -> YearMonth.from(Instant.ofEpochMilli(instant).atOffset(ZoneOffset.UTC)))
                .filter(month -> !months.contains(month))
                .collect(Collectors.toSet());
        for (var month : missing) {
            try (var create = connection.prepareStatement("SELECT create_month(?, ?, ?)")) {
                create.setString(1, SUFFIX.format(month));
                create.setLong(2, start(month));
                create.setLong(3, start(month.plusMonths(1)));
                create.execute();
            }
            months.add(month);
        }
    }

    private static long start(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
