package prudent.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which data directory a command is about. */
final class DataArgument {

    @Option(
            names = {"--data", "--prudent.data"},
            paramLabel = "DIR",
            defaultValue = "${env:PRUDENT_DATA:-data}",
            description = "The data directory (PRUDENT_DATA, or ./data).")
    Path data = Path.of("data");
}
