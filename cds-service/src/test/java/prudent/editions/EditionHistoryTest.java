package prudent.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prudent.editions.Edition.Change;

class EditionHistoryTest {

    private EditionHistory history;

    @BeforeEach
    void empty(@TempDir Path data) {
        history = new EditionHistory(data);
    }

    @Test
    void nothingHasAnsweredYet() {
        assertThat(history.last()).isEmpty();
        assertThat(history.before("a")).isEmpty();
    }

    @Test
    void aRolledBackEditionIsNotGoneBackTo() throws IOException {
        add("a", Change.STARTED);
        add("b", Change.RELEASED);
        add("c", Change.RELEASED);
        add("b", Change.ROLLED_BACK);
        assertThat(history.isRolledBack("c")).isTrue();
        assertThat(history.isRolledBack("b")).isFalse();
        assertThat(history.before("b")).map(Edition::id).contains("a");
    }

    @Test
    void anEditionThatIsReleasedAgainIsInUseAgain() throws IOException {
        add("a", Change.STARTED);
        add("b", Change.RELEASED);
        add("a", Change.ROLLED_BACK);
        add("b", Change.RELEASED);
        assertThat(history.isRolledBack("b")).isFalse();
        assertThat(history.last()).map(Edition::id).contains("b");
    }

    @Test
    void whatWasWrittenBeforeReasonsWereKeptIsRead(@TempDir Path data) throws IOException {
        Files.createDirectories(data.resolve("editions"));
        Files.writeString(data.resolve("editions/history.ndjson"), """
                {"id":"a","since":"2026-11-01T00:00:00Z","change":"STARTED","by":""}
                """);
        assertThat(new EditionHistory(data).last()).map(Edition::why).contains("");
    }

    private void add(String id, Change change) throws IOException {
        history.add(new Edition(id, Instant.EPOCH, change, "author", "because"));
    }
}
