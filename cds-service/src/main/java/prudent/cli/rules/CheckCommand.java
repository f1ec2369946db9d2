package prudent.cli.rules;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import prudent.cli.shared.Wordings;
import prudent.engine.GuidelineDefect;
import prudent.engine.GuidelineLibrary;
import prudent.engine.InForce;
import prudent.intake.Terminology;
import prudent.intake.products.SuggestedProduct;
import prudent.workbench.GuidelineCheck;
import prudent.workbench.Workspace;

/** Says everything that is wrong with guidelines, without running a rule. */
@Command(
        name = "check",
        description = "Says everything that is wrong with guidelines: file, line, column and what to do.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private static final int FORESEEN_DAYS = 62;

    @Mixin
    GuidelinesArgument guidelines = new GuidelinesArgument();

    @Option(
            names = "--compile",
            description =
                    "Compiles the rules as well, as the service does. What passes the check compiles; this proves it.")
    boolean compile;

    @Override
    public Integer call() {
        var start = System.nanoTime();
        try {
            var workspace = guidelines.workspace();
            var faults = faults(workspace);
            faults.forEach(fault -> System.out.println(guidelines.fromHere(fault)));
            endings(workspace).forEach(System.out::println);
            System.out.printf(
                    "%s: %s (%.1f s)%n",
                    Wordings.count(workspace.folders().size(), "guideline"),
                    faults.isEmpty() ? "nothing is wrong" : Wordings.count(faults.size(), "fault"),
                    (System.nanoTime() - start) / 1e9);
            return faults.isEmpty() ? 0 : 1;
        } catch (GuidelineDefect defect) {
            defect.faults().forEach(System.err::println);
            return 1;
        }
    }

    /** No faults: a day must not turn an unrelated change red. */
    private static List<String> endings(Workspace workspace) {
        var today = LocalDate.now(ZoneId.systemDefault());
        return InForce.endingBy(today.plusDays(FORESEEN_DAYS), workspace.files()).stream()
                .filter(ending -> workspace.folders().contains(ending.folder()))
                .map(ending -> "note: " + ending.sentence(today))
                .toList();
    }

    private List<String> faults(Workspace workspace) {
        var faults = new GuidelineCheck(workspace, products()).faults();
        if (faults.isEmpty() && compile) {
            GuidelineLibrary.of(workspace.files()).close();
        }
        return faults;
    }

    private static Set<String> products() {
        return Terminology.load().suggestedProducts().stream()
                .map(SuggestedProduct::key)
                .collect(Collectors.toSet());
    }
}
