package prudent.security.tokens;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import prudent.PrudentProperties;
import prudent.decisions.store.Store;
import prudent.security.ListeningAddress;
import prudent.security.clients.DemonstrationClient;

/** Client authentication, when there is a file of clients. */
@Configuration(proxyBeanMethods = false)
class ClientConfiguration {

    /** After the store, and so the journal, which takes the data directory and says where SQLite unpacks its library. */
    @Bean
    @ConditionalOnProperty("prudent.clients")
    ClientAuthentication clientAuthentication(
            PrudentProperties properties, Clock clock, ListeningAddress address, Store store) {
        // The simulator's users have a password that everybody knows: where others can reach them, there are none.
        var simulator = address.isLoopback() ? new DemonstrationClient(clock) : null;
        return new ClientAuthentication(properties, clock, simulator, () -> store.configured()
                .map(SeenTokensDatabase::of)
                .orElseGet(() -> SeenTokensDatabase.open(properties.data())));
    }
}
