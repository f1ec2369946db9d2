package prudent.cli.shared;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which data directory a command is about. */
public final class DataArgument {

    @Option(
            names = {"--data", "--prudent.data"},
            paramLabel = "DIR",
            defaultValue = "${env:PRUDENT_DATA:-data}",
            description = "The data directory (PRUDENT_DATA, or ./data).")
    public Path data = Path.of("data");
}
