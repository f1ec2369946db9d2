package prudent.cli.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import prudent.cli.shared.DataArgument;
import prudent.comparison.Change;
import prudent.comparison.EditionComparison;
import prudent.editions.Edition;
import prudent.editions.EditionArchive;
import prudent.editions.EditionHistory;
import prudent.editions.release.ReleaseLog;
import prudent.editions.release.Step;
import prudent.impact.ImpactReports;

/** How far editions have come, read from the data directory. */
@Command(
        name = "status",
        description =
                "Says what answers and how far each edition on its way has come; of one edition also every step, what it changes"
                        + " in clinical words, and what it would have changed on the logged decisions.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @Mixin
    DataArgument where = new DataArgument();

    @Parameters(arity = "0..1", paramLabel = "EDITION", description = "One edition; without it, all on their way.")
    String edition = "";

    @Override
    public Integer call() {
        var live = new EditionHistory(where.data).last().map(Edition::id).orElse("");
        var log = new ReleaseLog(where.data);
        System.out.println(live.isEmpty() ? "Nothing answers." : "Edition " + live + " answers.");
        if (edition.isEmpty()) {
            log.standing().stream()
                    .filter(step -> step.stage().isOnItsWay())
                    .map(StatusCommand::line)
                    .forEach(System.out::println);
            return 0;
        }
        var steps = log.of(edition);
        if (steps.isEmpty()) {
            System.err.println("No edition " + edition + " was proposed.");
            return 1;
        }
        steps.stream().map(StatusCommand::line).forEach(System.out::println);
        changes(live).forEach(System.out::println);
        System.out.println(effect(live));
        return 0;
    }

    private static String line(Step step) {
        var notes = new ArrayList<>(step.notes());
        notes.add(
                0,
                step.at() + "  " + step.edition() + "  " + step.stage().label().toLowerCase(Locale.UK) + "  "
                        + step.by() + ": " + step.why());
        return String.join("\n    ", notes);
    }

    private List<String> changes(String live) {
        var archive = new EditionArchive(where.data);
        var before = archive.files(live);
        var after = archive.files(edition);
        return before.isEmpty() || after.isEmpty() || live.equals(edition)
                ? List.of()
                : EditionComparison.between(before.get(), after.get()).stream()
                        .flatMap(guideline -> guideline.changes().stream()
                                .map(Change::sentence)
                                .map(sentence -> guideline.folder() + ": " + sentence))
                        .toList();
    }

    private String effect(String live) {
        return new ImpactReports(where.data)
                .find(live, edition)
                .map(report -> "On " + report.window().decisions() + " logged decisions: "
                        + report.all().gained() + " cards gained, "
                        + report.all().lost() + " lost.")
                .orElse("What it would change on the logged decisions is not worked out against what answers.");
    }
}
