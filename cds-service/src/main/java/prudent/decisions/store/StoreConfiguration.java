package prudent.decisions.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import prudent.PrudentProperties;
import prudent.StartRefusal;
import prudent.decisions.journal.Journal;
import prudent.decisions.store.database.MigrationSettings;
import prudent.decisions.store.database.PostgresStore;
import prudent.decisions.store.database.SqliteStore;
import prudent.decisions.store.database.StoreDatabase;
import prudent.decisions.store.database.StoreSettings;

/** The store beside the journal: a file of the data directory, or the configured PostgreSQL database. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean(destroyMethod = "close")
    Store store(PrudentProperties properties, StoreSettings settings, MigrationSettings owner, Journal journal) {
        return Store.open(database(properties, settings, owner), journal);
    }

    private static StoreDatabase database(
            PrudentProperties properties, StoreSettings settings, MigrationSettings owner) {
        var url = settings.url();
        if (url == null || url.isBlank()) {
            return new SqliteStore(properties.data());
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartRefusal("spring.datasource.url is the address of a PostgreSQL database, such as"
                    + " jdbc:postgresql://localhost/prudent. Without it decisions are kept in the data directory.");
        }
        return new PostgresStore(settings, owner);
    }
}
