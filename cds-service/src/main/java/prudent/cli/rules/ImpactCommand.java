package prudent.cli.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import prudent.cli.shared.DataArgument;
import prudent.cli.shared.ProgressLine;
import prudent.cli.shared.StoreArgument;
import prudent.decisions.store.query.StoreUnavailable;
import prudent.editions.EditionArchive;
import prudent.engine.GuidelineDefect;
import prudent.engine.GuidelineFiles;
import prudent.engine.GuidelineLibrary;
import prudent.impact.Impact;
import prudent.impact.Impact.Task;
import prudent.impact.ImpactReport;
import prudent.impact.ImpactReports;
import prudent.impact.LoggedDecisions;
import prudent.workbench.Reach;

/** Says what guidelines would have shown in place of an edition. It starts no application; the service may be running. */
@Command(
        name = "impact",
        description =
                "Evaluates the recorded decisions with other guidelines, from the facts that were known then, and says which"
                        + " cards would be gained and lost. The report is kept in the data directory, in impact/.",
        mixinStandardHelpOptions = true)
final class ImpactCommand implements Callable<Integer> {

    private static final ZoneId DAYS_OF = ZoneId.of("Europe/London");

    @Option(
            names = "--from",
            paramLabel = "EDITION",
            description =
                    "The edition to hold them against: one that has answered here and is kept in the data directory, or"
                            + " that of the program. Without it, the edition that took the newest decision.")
    @Nullable
    String from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            description =
                    "The folder of guidelines that would follow; or an edition that is kept in the data directory.")
    String to = "";

    @Option(names = "--since", paramLabel = "DATE", description = "Only what was recorded on this day or later.")
    @Nullable
    LocalDate since;

    @Mixin
    DataArgument where = new DataArgument();

    @Mixin
    StoreArgument store = new StoreArgument();

    @Option(
            names = "--cores",
            paramLabel = "N",
            description = "How many cores work at it; without it, all that there are.")
    int cores = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many decisions are named for each rule and kind of change (3); the report keeps ten.")
    int samples = 3;

    @Override
    public Integer call() {
        var start = since == null ? null : since.atStartOfDay(DAYS_OF).toInstant();
        try (var decisions = LoggedDecisions.open(where.data, store.settings(), start)) {
            var report = evaluate(decisions, start);
            new ImpactReports(where.data).keep(report);
            new ImpactText(report, samples).lines().forEach(System.out::println);
            return 0;
        } catch (GuidelineDefect defect) {
            defect.faults().forEach(System.err::println);
            return 1;
        } catch (IOException | StoreUnavailable e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private ImpactReport evaluate(LoggedDecisions decisions, @Nullable Instant start) throws IOException {
        var edition = from == null ? decisions.newestEdition().orElse("") : from;
        var before = edition(edition.isEmpty() ? GuidelineFiles.packaged().edition() : edition);
        var after = to.matches("[0-9a-f]{16}(\\.[0-9a-f]{8})?") ? edition(to) : GuidelineFiles.in(Path.of(to));
        try (var old = GuidelineLibrary.of(before);
                var changed = GuidelineLibrary.of(after);
                var progress = new ProgressLine("Evaluating")) {
            return new Impact(old, changed, Reach.between(before, after), practice -> "")
                    .run(decisions, new Task(start, "", Math.max(1, cores)), progress::show, Clock.systemUTC());
        }
    }

    private GuidelineFiles edition(String id) throws IOException {
        var packaged = GuidelineFiles.packaged();
        if (packaged.edition().equals(id)) {
            return packaged;
        }
        return new EditionArchive(where.data)
                .files(id)
                .orElseThrow(() -> new IOException("Edition " + id + " is neither kept in "
                        + where.data.toAbsolutePath() + " nor that of the program."));
    }
}
