package prudent.decisions.journal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import prudent.PrudentProperties;
import prudent.decisions.journal.file.JournalSettings;

/** The journal of this instance, open from start to stop. */
@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

    @Bean(destroyMethod = "close")
    Journal journal(PrudentProperties properties, JournalSettings settings) {
        return Journal.open(properties.data(), settings);
    }
}
