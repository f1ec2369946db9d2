package prudent.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prudent.security.SampleClient;

class CheckClientsCommandTest {

    private final Path file = SampleClient.file(SampleClient.registered());

    @Test
    void aGoodFileIsDescribedHoweverItIsNamed() {
        assertThat(check("clients", "check", file.toString()))
                .isEqualTo(
                        new Outcome(
                                0,
                                "https://ehr.example/: 4 keys, tenants: 2, FHIR servers: 1\n1 clients; the file can be used\n"));
        assertThat(check("clients", "check", "--prudent.clients=" + file).exitCode())
                .isZero();
    }

    @Test
    void everyMistakeIsSaidAndTheCommandFails(@TempDir Path directory) throws Exception {
        var bad = directory.resolve("bad.yaml");
        Files.writeString(bad, "clients: [{issuer: a, keys: x}]");

        var outcome = check("clients", "check", bad.toString());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.printed())
                .contains("clients[0].keys: this is not known here")
                .contains("2 mistakes");
    }

    @Test
    void aFileThatIsNotThereIsAMistake() {
        assertThat(check("clients", "check", "nowhere.yaml").exitCode()).isEqualTo(1);
    }

    @Test
    void withoutAFileThereIsNothingToCheck() {
        assertThat(check("clients", "check").exitCode()).isEqualTo(2);
    }

    @Test
    void prudentDoesNotStartWithABadFile(@TempDir Path directory) throws Exception {
        var bad = directory.resolve("bad.yaml");
        Files.writeString(bad, "clients: []");

        assertThat(PrudentCommand.run("--server.port=0", "--prudent.data=" + directory, "--prudent.clients=" + bad))
                .isEqualTo(1);
    }

    private record Outcome(int exitCode, String printed) {}

    private static Outcome check(String... arguments) {
        var before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            return new Outcome(PrudentCommand.run(arguments), printed.toString(UTF_8));
        } finally {
            System.setOut(before);
        }
    }
}
