package prudent.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import prudent.decisions.journal.ChainCheck;

/** Recomputes the chain of recorded decisions. It starts no application and writes nothing. */
@Command(
        name = "verify",
        description =
                "Recomputes the hash chain of the recorded decisions and names the first record that does not fit."
                        + " Writes nothing; the service may be running.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Option(
            names = {"--data", "--prudent.data"},
            paramLabel = "DIR",
            defaultValue = "${env:PRUDENT_DATA:-data}",
            description = "The data directory (PRUDENT_DATA, or ./data).")
    Path data = Path.of("data");

    @Override
    public Integer call() {
        try {
            var report = new ChainCheck(data, count -> System.err.println(count + " records fit so far")).check();
            report.misfit().ifPresent(misfit -> System.out.println(misfit.sentence()));
            System.out.println(
                    report.count() + (report.misfit().isPresent() ? " records before it fit" : " records fit")
                            + "; the last has hash " + report.head());
            return report.misfit().isPresent() ? 1 : 0;
        } catch (IOException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
