package prudent.forms;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import prudent.PrudentProperties;
import prudent.StartRefusal;
import tools.jackson.databind.json.JsonMapper;

/** The store of answered forms, and what empties it. */
@Configuration(proxyBeanMethods = false)
class FormsConfiguration {

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

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService formsForgetting(SavedAnswers saved) {
        var background = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "forms");
            thread.setDaemon(true);
            return thread;
        });
        var unused = background.scheduleWithFixedDelay(saved::forgetExpired, 1, 1, TimeUnit.MINUTES);
        return background;
    }
}
