package prudent.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prudent.RunningPrudent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers are there until they expire, also after a restart, and not a moment longer. */
class SavedAnswersTest {

    private static final FormProperties LIMITS = new FormProperties(Duration.ofHours(1), Duration.ofHours(24), 3);

    private HikariDataSource database;

    @BeforeEach
    void open(@TempDir Path data) {
        database = AnswersDatabase.open(data);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private SavedAnswers after(Duration time) throws SQLException {
        var clock = Clock.fixed(RunningPrudent.NOW.plus(time), ZoneId.of("Europe/London"));
        return new SavedAnswers(database, JsonMapper.shared(), clock, LIMITS);
    }

    private static FormTicket ticket(String patient, String condition) {
        return new FormTicket(patient, condition, List.of(), RunningPrudent.NOW);
    }

    private static ObjectNode response(String text) {
        return JsonMapper.shared().createObjectNode().put("text", text);
    }

    @Test
    void newestAnswersToEachFormAreKept() throws SQLException {
        var saved = after(Duration.ZERO);

        saved.save(ticket("one", "acute-cough"), response("first"));
        saved.save(ticket("one", "acute-cough"), response("second"));
        saved.save(ticket("one", "acne"), response("third"));

        assertThat(saved.about("one")).containsExactlyInAnyOrder(response("second"), response("third"));
        assertThat(saved.about("two")).isEmpty();
        assertThat(saved.size()).isEqualTo(2);
    }

    @Test
    void answersOutliveARestartAndNotADay() throws SQLException {
        after(Duration.ZERO).save(ticket("one", "acne"), response("kept"));

        assertThat(after(Duration.ofHours(24).minusSeconds(1)).about("one")).containsExactly(response("kept"));
        assertThat(after(Duration.ofHours(24)).about("one")).isEmpty();
    }

    @Test
    void whatHasExpiredIsForgottenOnTheDiskToo() throws SQLException {
        after(Duration.ZERO).save(ticket("one", "acne"), response("kept"));

        after(Duration.ofHours(24)).forgetExpired();

        assertThat(after(Duration.ZERO).about("one")).isEmpty();
    }

    @Test
    void whenTooManyAreKeptNoMoreAreTaken() throws SQLException {
        var saved = after(Duration.ZERO);
        for (var patient : List.of("one", "two", "three")) {
            assertThat(saved.save(ticket(patient, "acne"), response(patient))).isTrue();
        }

        assertThat(saved.save(ticket("four", "acne"), response("four"))).isFalse();
        assertThat(saved.about("four")).isEmpty();
        assertThat(saved.save(ticket("one", "acne"), response("corrected"))).isTrue();
    }
}
