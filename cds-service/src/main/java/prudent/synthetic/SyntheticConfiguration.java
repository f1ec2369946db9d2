package prudent.synthetic;

import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** What is there only with {@code --prudent.synthetic}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("prudent.synthetic")
class SyntheticConfiguration {

    /** Made before all else, so that the directory is marked before anything is written into it. */
    @Bean
    static SyntheticTime syntheticTime(Environment environment) {
        var directory = new SyntheticDirectory(Path.of(environment.getProperty("prudent.data", "data")));
        directory.mark(environment.containsProperty("prudent.clients"));
        return new SyntheticTime();
    }

    @Bean
    FilterRegistrationBean<SyntheticCallers> syntheticCallers() {
        var registration = new FilterRegistrationBean<>(new SyntheticCallers());
        registration.addUrlPatterns("/cds-services/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
