package prudent.decisions.store.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The configured database; none is needed.
 *
 * @param url JDBC address of a PostgreSQL database; absent, the store is a file in the data directory
 * @param username who reads and adds
 * @param password their password
 */
@ConfigurationProperties("spring.datasource")
public record StoreSettings(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password) {

    /** No configured database. */
    public static final StoreSettings NONE = new StoreSettings(null, null, null);
}
