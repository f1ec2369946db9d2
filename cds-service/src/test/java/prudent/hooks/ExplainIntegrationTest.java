package prudent.hooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import prudent.RunningPrudent;
import prudent.cli.PrudentCommand;

/** The same order explained as the call that it came in, and as the decision that was logged while the service runs. */
class ExplainIntegrationTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    private static final SampleCall CALL = SampleCall.sign()
            .order("o-1", SampleCall.PHENOXYMETHYLPENICILLIN_250MG_TABLETS, "500 mg four times a day for 5 days")
            .feverPain(3);

    private final Path folder;

    ExplainIntegrationTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aCallInAFileIsExplained() throws IOException {
        var file = Files.writeString(folder.resolve("call.json"), CALL.json());

        var said = explain(file.toString(), "--on", "2026-11-23");

        assertThat(said).startsWith("0\nMedicationRequest/o-1").contains("NG84-08 No antibiotic or a back-up");
    }

    @Test
    void aLoggedDecisionIsExplained() {
        var decision = Answer.to(PRUDENT, CALL).assessment().path("decision").asString();

        var said = explain(decision, "--data", PRUDENT.data().toString());

        assertThat(said)
                .startsWith("0\nMedicationRequest/o-1")
                .contains("NG84-08 No antibiotic or a back-up")
                .contains("measured: FeverPAIN, 3, today");
    }

    @Test
    void oneRuleIsExplainedThoughItIsSilent() throws IOException {
        var file = Files.writeString(folder.resolve("call.json"), CALL.json());

        var said = explain(file.toString(), "--on", "2026-11-23", "--rule", "NG84-10", "--voice", "gp");

        assertThat(said).contains("was not shown; it would be shown with measured: FeverPAIN, ");
    }

    @Test
    void whatIsNoCaseIsSaidPlainly() {
        assertThat(explain("no-such-guideline/1")).isEqualTo("1\n");
    }

    /** The exit code and what is printed. */
    private static String explain(String... arguments) {
        var before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            var words = new String[arguments.length + 2];
            words[0] = "rules";
            words[1] = "explain";
            System.arraycopy(arguments, 0, words, 2, arguments.length);
            var code = PrudentCommand.run(words);
            return code + "\n" + printed.toString(UTF_8);
        } finally {
            System.setOut(before);
        }
    }
}
