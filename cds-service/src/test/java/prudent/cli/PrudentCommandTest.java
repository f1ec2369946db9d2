package prudent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prudent.ChildJvm;
import prudent.PrudentApplication;

class PrudentCommandTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--version",
                "serve --help",
                "decisions --help",
                "decisions verify --help",
                "clients --help",
                "clients check --help"
            })
    void everyCommandHelps(String line) {
        assertThat(PrudentCommand.run(line.split(" "))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "serve nonsense", "decisions", "decisions nonsense", "decisions verify --nonsense"})
    void whatIsNotACommandFails(String line) {
        assertThat(PrudentCommand.run(line.split(" "))).isEqualTo(2);
    }

    @Test
    void settingsAloneServeAndOneLineSaysWhere(@TempDir Path data) throws Exception {
        var lines = ChildJvm.start(PrudentApplication.class, "--server.port=0", "--prudent.data=" + data)
                .killAfter(Duration.ofMillis(200));

        assertThat(lines).singleElement().asString().matches("Prudent is ready at http://localhost:\\d+/");
    }

    @Test
    void whatStopsTheStartFails(@TempDir Path data) {
        assertThat(PrudentCommand.run("--server.port=0", "--server.address=0.0.0.0", "--prudent.data=" + data))
                .isEqualTo(1);
    }
}
