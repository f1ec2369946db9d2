package prudent.decisions.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prudent.decisions.store.database.MigrationSettings;
import prudent.decisions.store.database.PostgresStore;
import prudent.decisions.store.database.StoreDatabase;
import prudent.decisions.store.database.StoreSettings;

/** A PostgreSQL database that goes away and comes back. */
final class AwayDatabase implements AutoCloseable {

    /** How a database can be away. */
    enum Outage {
        STOPPED,
        FROZEN,
        UNREACHABLE,
        READ_ONLY,
        OUT_OF_CONNECTIONS,
        DISK_FULL;

        /** Whether all databases of the server go with it. */
        boolean isOfServer() {
            return this == STOPPED || this == FROZEN;
        }
    }

    private final Outage outage;
    private final Path directory;
    private final @Nullable EmbeddedPostgres server;
    private final int port;
    private final String name;
    private final Link link;

    /** A database of the server of this run, or of a server of its own where the outage is the server's. */
    AwayDatabase(Outage outage, TestPostgres shared, Path directory) throws IOException, SQLException {
        this.outage = outage;
        this.directory = directory;
        if (outage.isOfServer()) {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(directory.resolve("postgres"))
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            port = server.getPort();
            name = "prudent";
            execute("CREATE ROLE prudent LOGIN PASSWORD 'secret'", "CREATE DATABASE prudent OWNER prudent");
        } else {
            server = null;
            port = shared.port();
            name = String.valueOf(shared.newDatabase().username());
        }
        link = new Link(port);
    }

    /** As an instance reaches it that the outage concerns. */
    StoreDatabase byLink() {
        return database(link.port());
    }

    StoreDatabase direct() {
        return database(port);
    }

    private StoreDatabase database(int through) {
        return new PostgresStore(
                new StoreSettings("jdbc:postgresql://localhost:" + through + "/" + name, name, "secret"),
                MigrationSettings.NONE);
    }

    void begin() throws Exception {
        switch (outage) {
            // As after a crash: an immediate shutdown.
            case STOPPED -> signal("QUIT", List.of(postmaster()));
            case FROZEN -> signal("STOP", all());
            case UNREACHABLE -> link.swallow();
            case READ_ONLY ->
                execute("ALTER DATABASE " + name + " SET default_transaction_read_only = on", disconnect());
            case OUT_OF_CONNECTIONS -> execute("ALTER ROLE " + name + " CONNECTION LIMIT 0", disconnect());
            // The state of SQL that a full disk gives; a full disk itself would need one of its own.
            case DISK_FULL ->
                run(
                        name,
                        "CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                                + " RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100';"
                                + " END $$",
                        "CREATE TRIGGER disk_full BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION disk_full()");
        }
    }

    void finish() throws Exception {
        switch (outage) {
            case STOPPED -> startAgain();
            case FROZEN -> signal("CONT", all());
            case UNREACHABLE -> link.heal();
            case READ_ONLY -> execute("ALTER DATABASE " + name + " RESET default_transaction_read_only", disconnect());
            case OUT_OF_CONNECTIONS -> execute("ALTER ROLE " + name + " CONNECTION LIMIT -1");
            case DISK_FULL -> run(name, "DROP TRIGGER disk_full ON event", "DROP FUNCTION disk_full()");
        }
    }

    private String disconnect() {
        return "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '" + name + "'";
    }

    List<String> select(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(url(name));
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

    private void run(String database, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url(database));
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database + "?user=postgres";
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
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("kill -" + name);
        }
    }

    @Override
    public void close() throws IOException {
        link.close();
        if (server != null) {
            server.close();
        }
    }
}
