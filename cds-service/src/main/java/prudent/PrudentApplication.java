package prudent;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Prudent as a web application. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PrudentApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(PrudentApplication.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/London"));
    }
}
