package prudent.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prudent.PrudentApplication;
import prudent.dmd.SampleRelease;

/** The command as its callers meet it: a process, its exit code and what it prints. */
class ImportCommandTest {

    private final Path data;
    private final Path folder;

    ImportCommandTest(@TempDir Path data, @TempDir Path folder) {
        this.data = data;
        this.folder = folder;
    }

    @Test
    void aReleaseIsLoadedAndReported() throws Exception {
        var outcome = load(new SampleRelease("171125").zip(folder.resolve("nhsbsa_dmd.zip")));

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.printed())
                .startsWith("dm+d release of 2025-11-17\n")
                .contains("2 unresolved", "Restart Prudent to use the release.");
        assertThat(outcome.errors()).contains("Reading: 100%");
        assertThat(data.resolve("terminology/dmd.bin")).exists();
    }

    @Test
    void aPartialReleaseFailsInASentence() throws Exception {
        var outcome = load(new SampleRelease("171125").without("vmp").zip(folder.resolve("nhsbsa_dmd.zip")));

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.printed()).isEmpty();
        assertThat(outcome.errors())
                .isEqualTo(
                        "The release is not whole: there is no file named f_vmp2_3DDMMYY.xml.\nNothing was changed.\n");
        assertThat(data.resolve("terminology/dmd.bin")).doesNotExist();
    }

    private record Outcome(int exitCode, String printed, String errors) {}

    private Outcome load(Path release) throws Exception {
        var errors = folder.resolve("errors.txt").toFile();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PrudentApplication.class.getName(),
                        "terminology",
                        "import",
                        release.toString(),
                        "--prudent.data=" + data)
                .redirectError(errors)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        var exitCode = process.waitFor();
        return new Outcome(exitCode, printed, Files.readString(errors.toPath()));
    }
}
