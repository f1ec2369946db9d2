package prudent.security.tokens;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import prudent.PrudentProperties;
import prudent.security.ListeningAddress;
import prudent.security.clients.DemonstrationClient;

/** Client authentication, when there is a file of clients. */
@Configuration(proxyBeanMethods = false)
class ClientConfiguration {

    /** After the journal, which takes the data directory for this process and says where SQLite unpacks its library. */
    @Bean
    @DependsOn("journal")
    @ConditionalOnProperty("prudent.clients")
    ClientAuthentication clientAuthentication(PrudentProperties properties, Clock clock, ListeningAddress address) {
        // The simulator's users have a password that everybody knows: where others can reach them, there are none.
        var simulator = address.isLoopback() ? new DemonstrationClient(clock) : null;
        return new ClientAuthentication(properties, clock, simulator);
    }
}
