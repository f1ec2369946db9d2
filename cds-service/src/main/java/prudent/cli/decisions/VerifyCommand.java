package prudent.cli.decisions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import prudent.cli.shared.DataArgument;
import prudent.cli.shared.ProgressLine;
import prudent.decisions.EventTerms;
import prudent.decisions.journal.checkpoints.Checkpoint;
import prudent.decisions.journal.verify.ChainCheck;
import prudent.decisions.journal.verify.ChainReport;

/** Recomputes the chain of recorded decisions. It starts no application and writes nothing. */
@Command(
        name = "verify",
        description =
                "Recomputes the hash chain of the recorded decisions and names the first record that does not fit."
                        + " Writes nothing; the service may be running.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    DataArgument where = new DataArgument();

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description =
                    "A copy of journal.checkpoints, or any line of it, that was kept elsewhere: with it even a data"
                            + " directory that was replaced as a whole is told.")
    @Nullable
    Path checkpoint;

    @Override
    public Integer call() {
        try (var progress = new ProgressLine("Verifying")) {
            var kept = checkpoint == null ? List.<Checkpoint>of() : Checkpoint.readAll(checkpoint);
            return tell(new ChainCheck(where.data, EventTerms.READING, kept, progress::show).check(), kept);
        } catch (IOException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static int tell(ChainReport report, List<Checkpoint> kept) {
        report.misfit().ifPresent(misfit -> System.out.println(misfit.sentence()));
        System.out.println(report.count() + (report.misfit().isPresent() ? " records before it fit" : " records fit")
                + "; the last has hash " + report.head());
        if (report.misfit().isPresent()) {
            return 1;
        }
        System.out.println(
                kept.isEmpty()
                        ? "Checked against the marks in the data directory only; give a checkpoint that was kept"
                                + " elsewhere with --checkpoint."
                        : "They fit " + kept.size() + " checkpoints that were kept elsewhere, the last of record "
                                + kept.stream()
                                        .mapToLong(Checkpoint::sequence)
                                        .max()
                                        .orElseThrow() + ".");
        return 0;
    }
}
