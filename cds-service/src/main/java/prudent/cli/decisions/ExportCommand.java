package prudent.cli.decisions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import prudent.StartRefusal;
import prudent.decisions.export.DecisionExport;
import prudent.decisions.export.ExportFormat;
import prudent.decisions.export.ExportOrder;
import prudent.decisions.journal.Journal;
import prudent.decisions.log.DecisionFilter;
import prudent.decisions.log.DecisionLog;
import prudent.decisions.store.query.Scope;

/** Takes decisions out of a data directory that no service is using; a running service exports over its API. */
@Command(
        name = "export",
        description =
                "Writes recorded decisions to a file, and records that it did. The service must be stopped; while it"
                        + " runs, use GET /api/decisions/export?format=csv.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Mixin
    OrderArgument order = new OrderArgument();

    @Option(names = "--format", paramLabel = "FORMAT", required = true, description = "csv, ndjson or fhir.")
    String format = "";

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write; must not exist.")
    Path out = Path.of("");

    @Option(names = "--practice", paramLabel = "CODE", description = "Only those of this practice.")
    @Nullable
    String practice;

    @Option(names = "--since", paramLabel = "DATE", description = "Only those recorded on this day or later.")
    @Nullable
    LocalDate since;

    @Option(names = "--until", paramLabel = "DATE", description = "Only those recorded before this day.")
    @Nullable
    LocalDate until;

    @Override
    public Integer call() {
        var chosen = ExportFormat.of(format);
        if (chosen.isEmpty() || Files.exists(out)) {
            System.err.println(chosen.isEmpty() ? "The format is csv, ndjson or fhir." : out + " exists.");
            return 1;
        }
        try (var journal = Journal.open(order.data())) {
            var filter = new DecisionFilter(null, practice, OrderArgument.start(since));
            var export = new DecisionExport(new DecisionLog(journal, Clock.systemUTC()), Clock.systemUTC());
            var made = export.write(
                    new ExportOrder(order.by, chosen.get(), filter, OrderArgument.start(until)), Scope.EVERYTHING, out);
            System.out.println(made.count() + " decisions in " + out + " (SHA-256 " + made.sha256() + "), recorded as"
                    + " export " + made.id());
            return 0;
        } catch (IOException | StartRefusal e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
