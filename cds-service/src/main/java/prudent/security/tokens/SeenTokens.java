package prudent.security.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tokens that were used, until they expire: each is taken once by all instances that share the database. Kept is a hash, nothing of
 * the token. While the database fails, tokens are remembered here, so that calls go on being answered.
 */
final class SeenTokens {

    private static final Logger LOG = LoggerFactory.getLogger(SeenTokens.class);

    /** Standard enough for SQLite and PostgreSQL. */
    private static final String CREATE =
            "CREATE TABLE IF NOT EXISTS seen_token (token VARCHAR(43) PRIMARY KEY, expires BIGINT NOT NULL)";

    private static final String INSERT = "INSERT INTO seen_token (token, expires) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private static final String DELETE = "DELETE FROM seen_token WHERE expires < ?";

    /** Beyond this many the oldest could only be forgotten early: calls are refused in place of that. */
    private static final int MOST_HERE = 100_000;

    private final DataSource database;
    private final Clock clock;
    private final Map<String, Long> here = new ConcurrentHashMap<>();
    private final AtomicBoolean failing = new AtomicBoolean();

    SeenTokens(DataSource database, Clock clock) throws SQLException {
        this.database = database;
        this.clock = clock;
        try (var connection = database.getConnection();
                var create = connection.createStatement()) {
            create.executeUpdate(CREATE);
        }
    }

    /**
     * Whether the token was never used; from now on it was.
     *
     * @param expires when it need not be remembered any longer, in seconds since 1970
     */
    boolean isFirst(String issuer, String id, long expires) {
        var token = hash(issuer, id);
        if (here.containsKey(token)) {
            return false;
        }
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, token);
            insert.setLong(2, expires);
            var isFirst = insert.executeUpdate() == 1;
            if (failing.compareAndSet(true, false)) {
                LOG.warn("Used tokens are kept in the database again.");
            }
            return isFirst;
        } catch (SQLException e) {
            if (failing.compareAndSet(false, true)) {
                LOG.error(
                        "Used tokens cannot be kept in the database: this instance alone remembers them ({}).",
                        e.getMessage());
            }
            return here.size() < MOST_HERE && here.putIfAbsent(token, expires) == null;
        }
    }

    /** Forgets what has expired. To be called every minute or so. */
    void forgetExpired() {
        var now = clock.instant().getEpochSecond();
        here.values().removeIf(expires -> expires < now);
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(DELETE)) {
            delete.setLong(1, now);
            delete.executeUpdate();
        } catch (SQLException e) {
            LOG.warn("Expired tokens stay in the database for now ({}).", e.getMessage());
        }
    }

    private static String hash(String issuer, String id) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(issuer.getBytes(UTF_8));
            // Neither can hold it, so that no two pairs have one hash.
            digest.update((byte) 0);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest(id.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
