package prudent.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import prudent.PrudentProperties;
import prudent.StartRefusal;
import prudent.decisions.journal.Journal;
import prudent.decisions.journal.SampleEntries;

class RecordNumbersTest {

    private final UUID decision = new UUID(1, 2);
    private final PrudentProperties properties;
    private final Path data;

    RecordNumbersTest(@TempDir Path data) {
        this.data = data;
        properties = new PrudentProperties(
                data, null, DataSize.ofMegabytes(1), Duration.ofSeconds(2), List.of(), null, null);
    }

    @Test
    void aNumberIsReadAgainAfterARestart() {
        var sealed = new RecordNumbers(properties).seal(decision, "p-1").orElseThrow();

        assertThat(sealed).doesNotContain("p-1");
        assertThat(new RecordNumbers(properties).open(decision, sealed)).isEqualTo("p-1");
    }

    @Test
    void theSameNumberLooksDifferentEveryTime() {
        var numbers = new RecordNumbers(properties);

        assertThat(numbers.seal(decision, "p-1")).isNotEqualTo(numbers.seal(decision, "p-1"));
    }

    @Test
    void aNumberCannotBeReadAsThatOfAnotherDecision() {
        var numbers = new RecordNumbers(properties);
        var sealed = numbers.seal(decision, "p-1").orElseThrow();

        assertThatThrownBy(() -> numbers.open(new UUID(1, 3), sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anNhsNumberIsNotKept() {
        assertThat(new RecordNumbers(properties).seal(decision, "943 476 5919")).isEmpty();
    }

    @Test
    void keysAreNotMadeAgainWhenThereAreDecisions() throws Exception {
        var pseudonym = new Pseudonyms(properties).ofPatient("1");
        new RecordNumbers(properties);
        try (var journal = Journal.open(data)) {
            journal.append(SampleEntries.entry("one")).join();
        }
        assertThat(new Pseudonyms(properties).ofPatient("1")).isEqualTo(pseudonym);

        for (var key : List.of("patient-pseudonyms.key", "prescriber-pseudonyms.key", "call-digests.key")) {
            var bytes = Files.readAllBytes(data.resolve("keys").resolve(key));
            Files.delete(data.resolve("keys").resolve(key));
            assertThatThrownBy(() -> new Pseudonyms(properties))
                    .isInstanceOf(StartRefusal.class)
                    .hasMessageContaining(key)
                    .hasMessageContaining("Put it back from a backup");
            assertThat(data.resolve("keys").resolve(key)).doesNotExist();
            Files.write(data.resolve("keys").resolve(key), bytes);
        }
        Files.delete(data.resolve("keys/record-numbers.key"));
        assertThatThrownBy(() -> new RecordNumbers(properties)).isInstanceOf(StartRefusal.class);
    }
}
