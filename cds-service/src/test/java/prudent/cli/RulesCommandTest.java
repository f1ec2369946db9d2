package prudent.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a rule author sees: file, line, column, clinical words, and an exit code that is 0 only when all is well. */
class RulesCommandTest {

    private static final Path GUIDELINES = Path.of("../rules/guidelines");

    private final Path mine;

    RulesCommandTest(@TempDir Path mine) throws IOException {
        this.mine = mine;
        for (var folder : List.of("age-limits", "indication", "definitions")) {
            Files.createDirectories(mine.resolve(folder));
            try (var files = Files.list(GUIDELINES.resolve(folder))) {
                for (var file : files.toList()) {
                    Files.copy(file, mine.resolve(folder).resolve(file.getFileName()));
                }
            }
        }
    }

    private void replace(String words, String others) throws IOException {
        var file = mine.resolve("age-limits/rules.drl");
        Files.writeString(file, Files.readString(file).replace(words, others));
    }

    @Test
    void nothingIsWrongWithPackagedGuidelines() {
        assertThat(run("check", mine.resolve("age-limits").toString()))
                .startsWith("0\n")
                .contains("1 guideline: nothing is wrong");
    }

    @Test
    void aSlipIsNamedWithItsPlace() throws IOException {
        replace("years < 12, $years", "yers < 12, $years");

        assertThat(run("check", mine.resolve("age-limits").toString()))
                .startsWith("1\n")
                .contains("age-limits/rules.drl:13:10: Age has no yers; did you mean years?\n")
                .contains("1 guideline: 1 fault");
    }

    @Test
    void aWrongThresholdIsFoundByTheCases() throws IOException {
        replace("years < 12, $years", "years < 11, $years");

        assertThat(run("test", mine.resolve("age-limits").toString()))
                .startsWith("1\n")
                .contains("age-limits: doxycycline at 11 years and 11 months")
                .contains("- AGE-01 was expected and is silent: A tetracycline is contraindicated under 12 years");
    }

    @Test
    void changesThatNoCaseNoticesAreListed() {
        assertThat(run("test", "--mutate", mine.resolve("age-limits").toString()))
                .startsWith("0\n")
                .contains("changes are noticed");
    }

    @Test
    void aCaseIsExplained() {
        assertThat(run(
                        "explain",
                        "--guidelines",
                        mine.toString(),
                        "--rule",
                        "AGE-01",
                        "age-limits/doxycycline at 12 years"))
                .startsWith("0\n")
                .contains("it would be shown with age: 11 years")
                .contains("near: Age[years=12, months=144], but not years < 12");
    }

    @Test
    void eachCommandHasHelp() {
        for (var command : new String[] {"check", "test", "explain"}) {
            assertThat(run(command, "--help")).startsWith("0\nUsage: ");
        }
    }

    /** The exit code and what is printed. */
    private static String run(String... arguments) {
        var before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            var words = new String[arguments.length + 1];
            words[0] = "rules";
            System.arraycopy(arguments, 0, words, 1, arguments.length);
            var code = PrudentCommand.run(words);
            return code + "\n" + printed.toString(UTF_8);
        } finally {
            System.setOut(before);
        }
    }
}
