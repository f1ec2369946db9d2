package prudent.forms;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import prudent.PrudentProperties;
import prudent.StartRefusal;
import tools.jackson.databind.json.JsonMapper;

/** The store of answered forms, and what empties it. */
@Configuration(proxyBeanMethods = false)
class FormsConfiguration {

    private static final Duration FORGET = Duration.ofMinutes(1);

    /** After the journal, which takes the data directory for this process and says where SQLite unpacks its library. */
    @Bean(destroyMethod = "close")
    @DependsOn("journal")
    HikariDataSource formAnswersDatabase(PrudentProperties properties) {
        return AnswersDatabase.open(properties.data());
    }

    @Bean
    SavedAnswers savedAnswers(
            HikariDataSource formAnswersDatabase, JsonMapper json, Clock clock, FormProperties limits) {
        try {
            return new SavedAnswers(formAnswersDatabase, json, clock, limits);
        } catch (SQLException e) {
            throw new StartRefusal(
                    "The answered forms, " + AnswersDatabase.FILE + " in the data directory, cannot be used: "
                            + e.getMessage() + ". The file may be deleted while Prudent is stopped.",
                    e);
        }
    }

    @Bean(destroyMethod = "shutdown")
    ThreadPoolTaskScheduler formsForgetting(SavedAnswers saved) {
        var background = new ThreadPoolTaskScheduler();
        background.setThreadNamePrefix("forms-");
        background.setDaemon(true);
        background.initialize();
        var unused = background.scheduleWithFixedDelay(saved::forgetExpired, FORGET);
        return background;
    }
}
