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

    /** SQLite and PostgreSQL know all of them. */
    private static final String INSERT = "INSERT INTO seen_token (token, expires) VALUES (?, ?) ON CONFLICT DO NOTHING";

    private static final String DELETE = "DELETE FROM seen_token WHERE expires < ?";

    /** Beyond this many the oldest could only be forgotten early: calls are refused in place of that. */
    private static final int MOST_HERE = 100_000;

    private final DataSource database;
    private final Clock clock;
    private final Map<String, Long> here = new ConcurrentHashMap<>();
    private final AtomicBoolean failing = new AtomicBoolean();

    SeenTokens(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
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
        // While it fails, calls do not wait for it to fail again: it is looked at in the background.
        return failing.get() ? isFirstHere(token, expires) : isFirstThere(token, expires);
    }

    private boolean isFirstThere(String token, long expires) {
        try {
            return insert(token, expires);
        } catch (SQLException e) {
            if (failing.compareAndSet(false, true)) {
                LOG.error(
                        "Used tokens cannot be kept in the database: this instance alone remembers them ({}).",
                        e.getMessage());
            }
            return isFirstHere(token, expires);
        }
    }

    private boolean isFirstHere(String token, long expires) {
        return here.size() < MOST_HERE && here.putIfAbsent(token, expires) == null;
    }

    private boolean insert(String token, long expires) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, token);
            insert.setLong(2, expires);
            return insert.executeUpdate() == 1;
        }
    }

    /** Tells the database, when it answers again, what was remembered here. To be called every few seconds. */
    void lookAgain() {
        if (!failing.get()) {
            return;
        }
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (var token : here.entrySet()) {
                insert.setString(1, token.getKey());
                insert.setLong(2, token.getValue());
                insert.executeUpdate();
            }
            if (connection.isValid(1)) {
                failing.set(false);
                LOG.warn("Used tokens are kept in the database again.");
            }
        } catch (SQLException e) {
            LOG.debug("Used tokens still cannot be kept in the database.", e);
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
