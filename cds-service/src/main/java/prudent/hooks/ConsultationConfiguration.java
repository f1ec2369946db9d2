package prudent.hooks;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import prudent.PrudentProperties;
import prudent.intake.PatientRecordReader;
import prudent.intake.PrefetchQueries;
import prudent.intake.Terminology;

/** The parts of the line that know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class ConsultationConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ConsultationConfiguration.class);

    @Bean
    Terminology terminology(PrudentProperties properties) {
        var terminology = Terminology.load(properties.data());
        terminology.release().ifPresent(date -> LOG.info("Products are those of the dm+d release of {}.", date));
        return terminology;
    }

    @Bean
    PrefetchQueries prefetchQueries(Terminology terminology) {
        return new PrefetchQueries(terminology);
    }

    @Bean
    PatientRecordReader patientRecordReader(Terminology terminology, Clock clock) {
        return new PatientRecordReader(terminology, clock);
    }

    @Bean
    Supplier<UUID> ids(Clock clock) {
        return new TimeOrderedIds(clock);
    }
}
