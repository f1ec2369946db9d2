package prudent.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prudent.PrudentApplication;
import prudent.decisions.journal.Journal;
import prudent.decisions.journal.SampleEntries;

/** The command as its callers meet it: a process, its exit code and what it prints. */
class VerifyCommandTest {

    private final Path data;

    VerifyCommandTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void aChainThatFitsIsCountedWhileTheServiceRuns() throws Exception {
        try (var journal = Journal.open(data)) {
            var head = record(journal, 3);

            assertThat(verify()).satisfies(outcome -> {
                assertThat(outcome.exitCode()).isZero();
                assertThat(outcome.printed()).startsWith("3 records fit; the last has hash " + head + "\n");
            });
        }
    }

    @Test
    void theFirstRecordThatDoesNotFitIsNamed() throws Exception {
        try (var journal = Journal.open(data)) {
            record(journal, 3);
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("journal.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE event SET body = CAST('{}' AS BLOB) WHERE sequence = 2");
        }

        assertThat(verify()).satisfies(outcome -> {
            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.printed()).startsWith("Record 2 was edited").contains("1 records before it fit");
        });
    }

    @Test
    void aCheckpointThatWasKeptElsewhereTellsAnOlderCopy(@TempDir Path elsewhere) throws Exception {
        record(3);
        copy(data, elsewhere.resolve("older"));
        record(3);
        var kept = Files.copy(data.resolve("journal.checkpoints"), elsewhere.resolve("kept"));
        assertThat(verify("--checkpoint", kept.toString()).exitCode()).isZero();

        copy(elsewhere.resolve("older"), data);

        assertThat(verify().exitCode()).isZero();
        assertThat(verify("--checkpoint", kept.toString())).satisfies(outcome -> {
            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.printed()).contains("restored from an older copy");
        });
    }

    @Test
    void aForgedCheckpointIsRefused() throws Exception {
        record(3);
        var forged = data.resolve("forged");
        Files.writeString(
                forged, Files.readString(data.resolve("journal.checkpoints")).replace(" 3 ", " 2 "));

        assertThat(verify("--checkpoint", forged.toString()).exitCode()).isEqualTo(1);
    }

    private void record(int count) {
        try (var journal = Journal.open(data)) {
            record(journal, count);
        }
    }

    private static void copy(Path from, Path to) throws Exception {
        Files.createDirectories(to);
        for (var file : new String[] {"journal.db", "journal.head", "journal.checkpoints"}) {
            Files.write(to.resolve(file), Files.readAllBytes(from.resolve(file)));
        }
    }

    @Test
    void nothingIsWrittenToADirectoryThatIsAtRest() throws Exception {
        try (var journal = Journal.open(data)) {
            record(journal, 3);
        }
        var before = listing();

        verify();

        assertThat(listing()).isEqualTo(before);
    }

    @Test
    void aDirectoryWithoutAJournalIsAFailure() throws Exception {
        assertThat(verify().exitCode()).isEqualTo(1);
        assertThat(listing()).isEmpty();
    }

    private record Outcome(int exitCode, String printed) {}

    private Outcome verify(String... further) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PrudentApplication.class.getName(),
                "decisions",
                "verify",
                "--data",
                data.toString()));
        command.addAll(List.of(further));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), printed);
    }

    private static String record(Journal journal, int count) {
        var head = "";
        for (var i = 0; i < count; i++) {
            head = journal.append(SampleEntries.entry("record " + UUID.randomUUID()))
                    .join()
                    .event()
                    .hash();
        }
        return head;
    }

    private String listing() throws Exception {
        var listing = new StringBuilder();
        try (var files = Files.walk(data)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                listing.append(file)
                        .append(' ')
                        .append(Files.getLastModifiedTime(file))
                        .append('\n');
            }
        }
        return listing.toString();
    }
}
