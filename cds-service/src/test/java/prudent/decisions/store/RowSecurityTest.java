package prudent.decisions.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.io.TempDir;
import prudent.RunningPrudent;
import prudent.decisions.SampleDecisions;
import prudent.decisions.store.database.MigrationSettings;
import prudent.decisions.store.database.PostgresStore;
import prudent.decisions.store.database.StoreSettings;
import prudent.decisions.store.query.Scope;

/** In PostgreSQL a transaction sees the practices it has named and no other, whatever it asks and by whichever way round. */
@ExtendWith(RowSecurityTest.Server.class)
class RowSecurityTest {

    private static final List<String> PRACTICES = List.of("A10001", "B20002", "C30003");

    private final TestPostgres server;
    private final Path directory;
    private StoreSettings settings = StoreSettings.NONE;
    private PostgresStore database = new PostgresStore(settings, MigrationSettings.NONE);

    RowSecurityTest(TestPostgres server, @TempDir Path directory) {
        this.server = server;
        this.directory = directory;
    }

    /** Gives tests the server of the run. */
    static final class Server implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TestPostgres.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return TestPostgres.of(context);
        }
    }

    /** Decisions of three practices; the tables belong to one user and are used by another. */
    @BeforeEach
    void fill() throws Exception {
        var owner = server.newDatabase();
        var user = owner.username() + "_user";
        server.execute("CREATE ROLE " + user + " LOGIN PASSWORD 'secret'");
        settings = new StoreSettings(owner.url(), user, "secret");
        database = new PostgresStore(settings, new MigrationSettings(owner.username(), owner.password()));
        try (var instance = new TestStore.Instance(database, directory)) {
            for (var i = 0; i < 30; i++) {
                var decision = SampleDecisions.decision("call-" + i, PRACTICES.get(i % 3), RunningPrudent.NOW);
                instance.log.record(SampleDecisions.callDigest("call-" + i), decision);
            }
            instance.settle();
        }
    }

    @Test
    void withoutASettingThereAreNoRows() throws Exception {
        try (var connection = user()) {
            for (var table : List.of("decision", "event", "term", "card", "feedback")) {
                assertThat(strings(connection, "SELECT practice FROM " + table)).isEmpty();
            }
        }
    }

    /** G-S7: whatever is asked, rows of other practices do not come. */
    @Test
    void noQueryGivesRowsOfOtherPractices() throws Exception {
        var random = new Random(7);
        var froms = List.of(
                "SELECT practice FROM %s",
                "SELECT practice FROM %s WHERE practice <> '' OR 1 = 1",
                "SELECT max(practice) FROM %s GROUP BY practice",
                "SELECT a.practice FROM %1$s a LEFT JOIN %1$s b ON a.practice <> b.practice",
                "WITH x AS MATERIALIZED (SELECT * FROM %s) SELECT practice FROM x ORDER BY at DESC LIMIT 50",
                "SELECT practice FROM (SELECT practice, row_number() OVER () FROM %s) x",
                "SELECT e.practice FROM event e WHERE EXISTS (SELECT 1 FROM %s x WHERE x.at = e.at)",
                "SELECT practice FROM %s WHERE at > 0 UNION ALL SELECT practice FROM term WHERE name = 'drug'");
        var plans = List.of(
                "enable_seqscan", "enable_indexscan", "enable_bitmapscan", "enable_hashjoin", "enable_nestloop");
        try (var connection = user()) {
            for (var i = 0; i < 1_000; i++) {
                var own = PRACTICES.get(random.nextInt(3));
                var query = froms.get(random.nextInt(froms.size()))
                        .formatted(List.of("decision", "event", "term", "card").get(random.nextInt(4)));
                connection.setAutoCommit(false);
                execute(connection, "SET LOCAL " + plans.get(random.nextInt(5)) + " = off");
                database.limit(connection, Scope.of(Set.of(own)));

                assertThat(strings(connection, query)).as(query).isNotEmpty().containsOnly(own);

                connection.commit();
            }
        }
    }

    @Test
    void theSettingEndsWithItsTransaction() throws Exception {
        try (var connection = user()) {
            connection.setAutoCommit(false);
            database.limit(connection, Scope.EVERYTHING);
            assertThat(strings(connection, "SELECT practice FROM decision")).hasSize(30);
            connection.commit();

            assertThat(strings(connection, "SELECT practice FROM decision")).isEmpty();
        }
    }

    @Test
    void rowsOfAnotherPracticeCannotBeWritten() throws Exception {
        try (var connection = user()) {
            connection.setAutoCommit(false);
            database.limit(connection, Scope.of(Set.of("A10001")));

            assertThatThrownBy(() -> execute(
                            connection,
                            "INSERT INTO term (name, value, at, instance, seq, practice)"
                                    + " SELECT 'rule', 'X', at, instance, 99, 'B20002' FROM decision LIMIT 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void theTablesOfAMonthAdmitNobody() throws Exception {
        try (var connection = user()) {
            connection.setAutoCommit(false);
            database.limit(connection, Scope.EVERYTHING);
            assertThatThrownBy(() -> strings(connection, "SELECT practice FROM decision_2026_11"))
                    .hasMessageContaining("permission denied");
        }
        try (var connection = owner()) {
            connection.setAutoCommit(false);
            database.limit(connection, Scope.EVERYTHING);
            assertThat(strings(connection, "SELECT practice FROM decision_2026_11"))
                    .isEmpty();
        }
    }

    @Test
    void theOwnerIsBoundToo() throws Exception {
        try (var connection = owner()) {
            connection.setAutoCommit(false);
            assertThat(strings(connection, "SELECT practice FROM decision")).isEmpty();
            execute(connection, "CREATE VIEW everything AS SELECT * FROM decision");
            execute(connection, "GRANT SELECT ON everything TO " + settings.username());
            connection.commit();
        }
        try (var connection = user()) {
            connection.setAutoCommit(false);
            database.limit(connection, Scope.of(Set.of("A10001")));
            assertThat(strings(connection, "SELECT practice FROM everything"))
                    .as("through a view of the owner")
                    .containsOnly("A10001");
        }
    }

    @Test
    void theUserCannotTakeTheProtectionAway() throws Exception {
        for (var attempt : List.of(
                "ALTER TABLE decision DISABLE ROW LEVEL SECURITY",
                "ALTER TABLE decision NO FORCE ROW LEVEL SECURITY",
                "DROP POLICY own_practices ON decision",
                "CREATE POLICY all_of_them ON decision USING (true)",
                "ALTER ROLE " + settings.username() + " BYPASSRLS",
                "CREATE OR REPLACE FUNCTION may_read(practice TEXT) RETURNS BOOLEAN LANGUAGE sql RETURN true",
                "SET ROLE postgres",
                "UPDATE event SET hash = ''",
                "DELETE FROM event",
                "UPDATE decision SET practice = 'A10001'",
                "TRUNCATE decision")) {
            try (var connection = user()) {
                assertThatThrownBy(() -> execute(connection, attempt))
                        .as(attempt)
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    /** A function that tells what it is shown must not be shown rows before the policy has looked at them. */
    @Test
    void aTalkativeFunctionIsNotShownOtherRows() throws Exception {
        try (var connection = owner()) {
            execute(
                    connection,
                    "CREATE FUNCTION tell(value TEXT) RETURNS BOOLEAN LANGUAGE plpgsql COST 0.0000001 AS"
                            + " $$ BEGIN RAISE NOTICE '%', value; RETURN true; END $$");
        }
        try (var connection = user();
                var select = connection.createStatement()) {
            connection.setAutoCommit(false);
            database.limit(connection, Scope.of(Set.of("A10001")));
            select.executeQuery("SELECT 1 FROM decision WHERE tell(practice)");
            var told = new ArrayList<String>();
            for (var warning = select.getWarnings(); warning != null; warning = warning.getNextWarning()) {
                told.add(String.valueOf(warning.getMessage()));
            }

            assertThat(told).isNotEmpty().containsOnly("A10001");
        }
    }

    private Connection user() throws SQLException {
        return connect(Objects.requireNonNull(settings.username()));
    }

    private Connection owner() throws SQLException {
        return connect(Objects.requireNonNull(settings.username()).replace("_user", ""));
    }

    private Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(Objects.requireNonNull(settings.url()), name, "secret");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var select = connection.createStatement();
                var rows = select.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
