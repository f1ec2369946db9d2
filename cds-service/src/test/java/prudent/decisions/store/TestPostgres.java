package prudent.decisions.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import prudent.decisions.store.database.StoreSettings;

/** A real PostgreSQL, started once for all tests of a run. */
public final class TestPostgres implements AutoCloseable {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final EmbeddedPostgres server;

    private TestPostgres() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    /** The one of this run. */
    public static TestPostgres of(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(TestPostgres.class))
                .getOrComputeIfAbsent(TestPostgres.class, key -> start(), TestPostgres.class);
    }

    private static TestPostgres start() {
        try {
            return new TestPostgres();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL does not start", e);
        }
    }

    /** A new database with an owner who is no superuser. */
    public StoreSettings newDatabase() throws SQLException {
        var name = "prudent" + DATABASES.incrementAndGet();
        execute("CREATE ROLE " + name + " LOGIN PASSWORD 'secret'", "CREATE DATABASE " + name + " OWNER " + name);
        return new StoreSettings("jdbc:postgresql://localhost:" + server.getPort() + "/" + name, name, "secret");
    }

    /** As superuser. */
    public void execute(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
