package prudent.cli.decisions;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import prudent.cli.shared.DataArgument;
import prudent.cli.shared.ProgressLine;
import prudent.decisions.replay.Difference;
import prudent.decisions.replay.Replay;
import prudent.decisions.replay.ReplayReport;
import prudent.editions.EditionArchive;
import prudent.engine.GuidelineDefect;
import prudent.engine.GuidelineLibrary;

/** Evaluates recorded decisions again. It starts no application and writes nothing. */
@Command(
        name = "replay",
        description =
                "Evaluates the recorded decisions again, from the facts that were known then, and reports what comes out"
                        + " differently: nothing, with the edition that answered then. Writes nothing; the service may be"
                        + " running. Exit code 1 when a decision of the same edition comes out differently.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    private static final ZoneId DAYS_OF = ZoneId.of("Europe/London");

    @Mixin
    DataArgument where = new DataArgument();

    @Option(
            names = {"--guidelines", "--prudent.guidelines"},
            paramLabel = "DIR",
            defaultValue = "${env:PRUDENT_GUIDELINES}",
            description = "The guidelines to evaluate with; without it, those that come with the program.")
    @Nullable
    Path guidelines;

    @Option(
            names = "--edition",
            paramLabel = "EDITION",
            description =
                    "The edition to evaluate with: one that has answered here and is kept in the data directory, or that"
                            + " of the guidelines.")
    @Nullable
    String edition;

    @Option(names = "--since", paramLabel = "DATE", description = "Only what was recorded on this day or later.")
    @Nullable
    LocalDate since;

    @Override
    public Integer call() {
        try (var library = library()) {
            if (edition != null && !edition.equals(library.edition())) {
                System.err.println("These guidelines are edition " + library.edition() + ", not " + edition
                        + ", which is not kept in the data directory. Give its folder with --guidelines.");
                return 1;
            }
            return tell(replay(library));
        } catch (IOException | GuidelineDefect e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private GuidelineLibrary library() {
        if (guidelines != null) {
            return GuidelineLibrary.of(guidelines);
        }
        return Optional.ofNullable(edition)
                .flatMap(new EditionArchive(where.data)::files)
                .map(GuidelineLibrary::of)
                .orElseGet(GuidelineLibrary::packaged);
    }

    private ReplayReport replay(GuidelineLibrary library) throws IOException {
        try (var progress = new ProgressLine("Evaluating")) {
            var from = since == null ? null : since.atStartOfDay(DAYS_OF).toInstant();
            return new Replay(library).run(where.data, from, progress::show);
        }
    }

    private static int tell(ReplayReport report) {
        report.differences().stream().map(Difference::line).forEach(System.out::println);
        System.out.println("Evaluated with edition " + report.edition() + ":");
        report.counts()
                .forEach((answered, count) -> System.out.println("  " + count + " decisions of edition " + answered
                        + ", " + report.changed().getOrDefault(answered, 0L) + " come out differently"));
        if (report.counts().isEmpty()) {
            System.out.println("  no decisions");
        }
        return report.changedInSameEdition() == 0 ? 0 : 1;
    }
}
