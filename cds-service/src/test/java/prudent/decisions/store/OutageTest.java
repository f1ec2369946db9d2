package prudent.decisions.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import prudent.RunningPrudent;
import prudent.decisions.Decision;
import prudent.decisions.Feedback;
import prudent.decisions.SampleDecisions;
import prudent.decisions.log.FeedbackOutcome;
import prudent.decisions.store.TestStore.Instance;
import prudent.decisions.store.database.MigrationSettings;
import prudent.decisions.store.database.PostgresStore;
import prudent.decisions.store.database.StoreDatabase;
import prudent.decisions.store.database.StoreSettings;

/** While PostgreSQL is away in any manner, decisions are recorded and feedback is taken; when it is back, it gets all of it once. */
class OutageTest {

    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("prudent.outage.seconds", 4));
    private static final Duration RETURN = Duration.ofSeconds(60);

    private final Path directory;
    private EmbeddedPostgres server;
    private Link link;
    private Instance instance;
    private Instance other;

    OutageTest(@TempDir Path directory) {
        this.directory = directory;
    }

    /** How a database can be away. */
    enum Outage {
        STOPPED,
        FROZEN,
        UNREACHABLE,
        READ_ONLY,
        OUT_OF_CONNECTIONS,
        DISK_FULL
    }

    @BeforeEach
    void start() throws Exception {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        execute("CREATE ROLE prudent LOGIN PASSWORD 'secret'", "CREATE DATABASE prudent OWNER prudent");
        link = new Link(server.getPort());
        instance = new Instance(database(link.port()), directory.resolve("one"));
        other = new Instance(database(server.getPort()), directory.resolve("other"));
    }

    @AfterEach
    void stop() throws Exception {
        instance.close();
        other.close();
        link.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLostOrDoubledAndNobodyWaits(Outage outage) throws Exception {
        var recorded = new ArrayList<Decision>();
        var before = record(instance);
        recorded.add(before);
        var others = record(other);
        instance.settle();
        other.settle();
        begin(outage);
        var slowest = 0L;
        var end = System.nanoTime() + OUTAGE.toNanos();

        while (System.nanoTime() < end) {
            var begun = System.nanoTime();
            recorded.add(record(instance));
            slowest = Math.max(slowest, System.nanoTime() - begun);
        }
        assertThat(hear(before)).isEqualTo(FeedbackOutcome.STORED);
        assertThat(hear(others)).isEqualTo(FeedbackOutcome.STORED);
        assertThat(instance.log.find(before.id())).isPresent();
        var during = instance.store.backlog();
        finish(outage);
        var returned = System.nanoTime();

        while (instance.store.backlog() > 0 && System.nanoTime() - returned < RETURN.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        System.out.printf(
                "%s: %d decisions during the outage, slowest %d ms, backlog %d, in the store %d ms after the return%n",
                outage,
                recorded.size() - 1,
                TimeUnit.NANOSECONDS.toMillis(slowest),
                during,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - returned));
        assertThat(during).isGreaterThanOrEqualTo(recorded.size());
        assertThat(slowest).isLessThan(Duration.ofSeconds(2).toNanos());
        assertThat(idsInStore())
                .containsExactlyElementsOf(recorded.stream()
                        .map(decision -> decision.id().toString())
                        .toList());
        assertThat(sequencesInStore())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, recorded.size() + 2L)
                        .mapToObj(String::valueOf)
                        .toList());
        assertThat(other.log.find(others.id()).orElseThrow().feedback()).hasSize(1);
        assertThat(outcome(others)).isEqualTo("overridden");
    }

    private void begin(Outage outage) throws Exception {
        switch (outage) {
            // As after a crash: an immediate shutdown.
            case STOPPED -> signal("QUIT", List.of(postmaster()));
            case FROZEN -> signal("STOP", all());
            case UNREACHABLE -> link.swallow();
            case READ_ONLY -> execute("ALTER DATABASE prudent SET default_transaction_read_only = on", DISCONNECT);
            case OUT_OF_CONNECTIONS -> execute("ALTER ROLE prudent CONNECTION LIMIT 0", DISCONNECT);
            // The state of SQL that a full disk gives; a full disk itself would need one of its own.
            case DISK_FULL ->
                inDatabase(
                        "CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                                + " RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100';"
                                + " END $$",
                        "CREATE TRIGGER disk_full BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION disk_full()");
        }
    }

    private void finish(Outage outage) throws Exception {
        switch (outage) {
            case STOPPED -> startAgain();
            case FROZEN -> signal("CONT", all());
            case UNREACHABLE -> link.heal();
            case READ_ONLY -> execute("ALTER DATABASE prudent RESET default_transaction_read_only", DISCONNECT);
            case OUT_OF_CONNECTIONS -> execute("ALTER ROLE prudent CONNECTION LIMIT -1");
            case DISK_FULL -> inDatabase("DROP TRIGGER disk_full ON event", "DROP FUNCTION disk_full()");
        }
    }

    private static final String DISCONNECT =
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'prudent'";

    private static StoreDatabase database(int port) {
        return new PostgresStore(
                new StoreSettings("jdbc:postgresql://localhost:" + port + "/prudent", "prudent", "secret"),
                MigrationSettings.NONE);
    }

    private Decision record(Instance on) {
        var decision = SampleDecisions.decision(
                "call-" + System.nanoTime(), "A10001", RunningPrudent.NOW.plusMillis(System.nanoTime() % 100));
        return on.log.record(SampleDecisions.callDigest(decision.hookInstance()), decision);
    }

    private FeedbackOutcome hear(Decision decision) {
        var said = new Feedback(
                decision.cards().get(0).uuid(),
                Feedback.Outcome.OVERRIDDEN,
                RunningPrudent.NOW,
                List.of(),
                null,
                "not now");
        return instance.log.hear(SampleDecisions.SERVICE, "A10001", said);
    }

    private List<String> idsInStore() throws SQLException {
        return select("SELECT d.id FROM decision d WHERE instance = (SELECT number FROM instance WHERE name = '"
                + instance.journal.instance() + "') ORDER BY seq");
    }

    private List<String> sequencesInStore() throws SQLException {
        return select("SELECT seq FROM event WHERE instance = (SELECT number FROM instance WHERE name = '"
                + instance.journal.instance() + "') ORDER BY seq");
    }

    private String outcome(Decision decision) throws SQLException {
        return select("SELECT outcome FROM decision WHERE id = '" + decision.id() + "'")
                .get(0);
    }

    private List<String> select(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "prudent"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void execute(String... statements) throws SQLException {
        run("postgres", statements);
    }

    private void inDatabase(String... statements) throws SQLException {
        run("prudent", statements);
    }

    private void run(String database, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(server.getJdbcUrl("postgres", database));
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private ProcessHandle postmaster() throws IOException {
        var pid =
                Files.readAllLines(directory.resolve("postgres/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private List<ProcessHandle> all() throws IOException {
        return Stream.concat(Stream.of(postmaster()), postmaster().descendants())
                .toList();
    }

    private void startAgain() throws Exception {
        var data = directory.resolve("postgres");
        while (Files.exists(data.resolve("postmaster.pid"))) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        var command = new ArrayList<String>();
        if (ownsEverything()) {
            // PostgreSQL does not run as root.
            command.addAll(List.of("unshare", "-U"));
        }
        for (var part :
                Files.readString(data.resolve("postmaster.opts")).strip().split(" ", -1)) {
            command.add(part.replace("\"", ""));
        }
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("postgres.log").toFile())
                .start();
    }

    private static boolean ownsEverything() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private static void signal(String name, List<ProcessHandle> processes) throws Exception {
        var command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
