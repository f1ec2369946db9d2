package prudent;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import prudent.cli.PrudentCommand;

/** Prudent as a program and as a web application. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PrudentApplication {

    /** Runs a command of the command line; without one, the web application. */
    public static void main(String[] arguments) {
        System.exit(PrudentCommand.run(arguments));
    }

    /** A day is a day in England, wherever the machine is. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/London"));
    }
}
