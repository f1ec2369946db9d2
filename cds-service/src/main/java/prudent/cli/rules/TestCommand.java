package prudent.cli.rules;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import prudent.cli.shared.ProgressLine;
import prudent.engine.GuidelineDefect;
import prudent.engine.GuidelineLibrary;
import prudent.engine.RuleRef;
import prudent.workbench.GuidelineCheck;
import prudent.workbench.TestRun;
import prudent.workbench.TestRun.FolderResult;
import prudent.workbench.TestRun.MutationResult;
import prudent.workbench.VignetteOutcome;
import prudent.workbench.Workspace;

/** Runs the vignettes of guidelines. */
@Command(
        name = "test",
        description =
                "Runs the vignettes of guidelines: exactly the expected rules conclude, and no other. Says which rules and"
                        + " thresholds they leave uncovered.",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    @Mixin
    GuidelinesArgument guidelines = new GuidelinesArgument();

    @Option(
            names = "--mutate",
            description =
                    "Changes every number and name in the conditions, one by one, and lists the changes that no vignette"
                            + " would notice.")
    boolean mutate;

    @Override
    public Integer call() {
        try {
            return test(guidelines.workspace());
        } catch (GuidelineDefect defect) {
            System.err.println(defect.getMessage());
            return 1;
        }
    }

    private int test(Workspace workspace) {
        var start = System.nanoTime();
        try (var library = GuidelineLibrary.of(workspace.files())) {
            var run = new TestRun(workspace, library);
            var results = run.results();
            results.stream()
                    .flatMap(result -> result.outcomes().stream())
                    .filter(outcome -> !outcome.holds())
                    .forEach(outcome -> print(library, outcome));
            results.stream()
                    .flatMap(result -> result.uncovered().stream())
                    .forEach(fault -> System.out.println(guidelines.fromHere(fault.toString())));
            table(results);
            if (mutate) {
                mutate(run);
            }
            System.out.printf("%.1f s%n", (System.nanoTime() - start) / 1e9);
            return results.stream().allMatch(FolderResult::holds) && !results.isEmpty() ? 0 : 1;
        } catch (GuidelineDefect defect) {
            // The check knows where what cannot be used stands.
            var faults = new GuidelineCheck(workspace, Set.of()).faults();
            (faults.isEmpty() ? defect.faults() : faults)
                    .forEach(fault -> System.out.println(guidelines.fromHere(fault)));
            return 1;
        }
    }

    private void mutate(TestRun run) {
        try (var line = new ProgressLine("mutation")) {
            run.mutate(line::show).forEach(this::print);
        }
    }

    private static void print(GuidelineLibrary library, VignetteOutcome outcome) {
        System.out.println(
                outcome.guideline().folder() + ": " + outcome.vignette().vignette());
        outcome.missing()
                .forEach(id ->
                        System.out.println("  - " + id + " was expected and is silent: " + sentence(library, id)));
        outcome.unexpected()
                .forEach(id ->
                        System.out.println("  + " + id + " concludes and was not expected: " + sentence(library, id)));
        if (!outcome.vignette().leads().isEmpty() && !outcome.vignette().leads().equals(outcome.leads())) {
            System.out.println("  leads: " + outcome.vignette().leads() + " was expected, and "
                    + (outcome.leads().isEmpty() ? "nothing" : outcome.leads()) + " leads");
        }
        if (!outcome.derivesAsExpected()) {
            System.out.println("  derives: " + outcome.derived());
        }
    }

    private static String sentence(GuidelineLibrary library, String id) {
        return library.guidelines().stream()
                .flatMap(guideline -> guideline.rules().stream())
                .filter(rule -> rule.id().equals(id))
                .map(RuleRef::sentence)
                .findFirst()
                .orElse("there is no such rule");
    }

    private static void table(List<FolderResult> results) {
        System.out.printf("%n%-36s %8s %8s %8s %10s%n", "guideline", "cases", "failing", "rules", "thresholds");
        for (var result : results) {
            System.out.printf(
                    "%-36s %8d %8d %8s %10s%n",
                    result.folder(),
                    result.outcomes().size(),
                    result.failures(),
                    (result.rules() - result.unexpectedRules().size()) + "/" + result.rules(),
                    (result.thresholds() - result.uncovered().size()) + "/" + result.thresholds());
        }
        System.out.println("rules: that a case makes speak; thresholds: with a case on each side");
    }

    private void print(MutationResult result) {
        result.unnoticed()
                .forEach(fault -> System.out.println(guidelines.fromHere(fault.toString()) + " is noticed by no case"));
        System.out.println(result.folder() + ": "
                + (result.changes() - result.unnoticed().size()) + " of " + result.changes() + " changes are noticed");
    }
}
