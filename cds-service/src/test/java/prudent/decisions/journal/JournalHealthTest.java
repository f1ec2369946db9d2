package prudent.decisions.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

class JournalHealthTest {

    @Test
    void prudentIsNotReadyAfterAFailedCommit(@TempDir Path data) throws Exception {
        try (var journal = Journal.open(data);
                var other = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("journal.db"));
                var statement = other.createStatement()) {
            var health = new JournalHealth(journal);
            var writer = new JournalWriterHealth(journal);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            assertThat(writer.health().getStatus()).isEqualTo(Status.UP);

            statement.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> journal.append(SampleEntries.entry("one")).join())
                    .isNotNull();

            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            // Only a restart helps, and whoever watches liveness restarts.
            assertThat(writer.health().getStatus()).isEqualTo(Status.DOWN);
        }
    }
}
