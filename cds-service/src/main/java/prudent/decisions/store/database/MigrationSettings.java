package prudent.decisions.store.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who owns the tables of the configured database, when it is somebody other than who uses them.
 *
 * @param user the owner
 * @param password their password
 */
@ConfigurationProperties("spring.flyway")
public record MigrationSettings(
        @Nullable String user, @Nullable String password) {

    /** Whoever uses the tables owns them. */
    public static final MigrationSettings NONE = new MigrationSettings(null, null);
}
