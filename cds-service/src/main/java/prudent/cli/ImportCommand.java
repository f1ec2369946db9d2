package prudent.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import prudent.cli.shared.DataArgument;
import prudent.cli.shared.ProgressLine;
import prudent.dmd.ReleaseRefused;
import prudent.intake.releases.ImportReport;
import prudent.intake.releases.TerminologyImport;

/** Loads a dm+d release into the data directory. It starts no application. */
@Command(
        name = "import",
        description =
                "Loads a dm+d release from TRUD into the data directory and reports what is new, changed and unresolved."
                        + " A damaged or partial release changes nothing. A running service uses it from its next start.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final int LINES_OF_A_GROUP = 20;

    @Parameters(paramLabel = "FILE", description = "TRUD's zip archive as it is, or a directory with its XML files.")
    Path file = Path.of("");

    @Mixin
    DataArgument where = new DataArgument();

    @Option(names = "--allow-older", description = "Loads a release that is older than the one that is loaded.")
    boolean allowOlder;

    @Override
    public Integer call() {
        try {
            read().lines(LINES_OF_A_GROUP).forEach(System.out::println);
            System.out.println("All of it is in "
                    + where.data.resolve("terminology").resolve("import-report.txt")
                    + ". Restart Prudent to use the release.");
            return 0;
        } catch (ReleaseRefused | IOException e) {
            System.err.println(e.getMessage());
            System.err.println("Nothing was changed.");
            return 1;
        }
    }

    private ImportReport read() throws IOException {
        try (var progress = new ProgressLine("Reading")) {
            return new TerminologyImport(where.data, allowOlder).run(file, progress::show);
        }
    }
}
