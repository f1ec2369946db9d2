package prudent.cli.rules;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import prudent.cli.shared.DataArgument;
import prudent.engine.GuidelineDefect;
import prudent.engine.GuidelineFiles;
import prudent.engine.GuidelineLibrary;
import prudent.engine.WrittenRules;
import prudent.workbench.Case;
import prudent.workbench.Edit;
import prudent.workbench.Explainer;
import prudent.workbench.RuleTrace;
import prudent.workbench.Voices;

/** Says why rules spoke about a patient, and why others did not. */
@Command(
        name = "explain",
        description = "Says why each rule spoke about a patient, and of those that did not, what it would take.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    /** Who asks. */
    enum Voice {
        GP,
        PHARMACIST,
        AUTHOR
    }

    @Parameters(
            paramLabel = "CASE",
            description =
                    "A vignette (GUIDELINE/NUMBER or GUIDELINE/words of its sentence), a CDS Hooks call (file.json) or the"
                            + " id of a logged decision.")
    String name = "";

    @Option(
            names = {"--guidelines", "--prudent.guidelines"},
            paramLabel = "DIR",
            defaultValue = "${env:PRUDENT_GUIDELINES:-}",
            description =
                    "The folder of guidelines (PRUDENT_GUIDELINES, ./rules/guidelines or ./guidelines; else those that"
                            + " come with the program).")
    String folder = "";

    @Mixin
    DataArgument where = new DataArgument();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day on which a call is read, like 2026-11-23 (today): findings grow old.")
    LocalDate on = LocalDate.now(ZoneId.of("Europe/London"));

    @Option(names = "--rule", paramLabel = "ID", description = "Only this rule, whether or not it was asked.")
    @Nullable
    String rule;

    @Option(
            names = "--voice",
            paramLabel = "VOICE",
            description =
                    "For whom: gp (a sentence), pharmacist (the evidence), author (every line). All three when not given.")
    @Nullable
    Voice voice;

    @Option(
            names = "--near",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many of the rules that did not speak, the nearest first (5).")
    int near = 5;

    @Override
    public Integer call() {
        var guidelines = new GuidelinesArgument();
        guidelines.folder = folder;
        try {
            explain(guidelines.workspace().files());
            return 0;
        } catch (GuidelineDefect defect) {
            defect.faults().forEach(System.err::println);
            return 1;
        } catch (IOException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private void explain(GuidelineFiles files) throws IOException {
        try (var library = GuidelineLibrary.of(files)) {
            var explainer = new Explainer(library, WrittenRules.of(files));
            for (var order : new CaseReader(library, where.data, on).read(name)) {
                System.out.println(order.name());
                explain(explainer, Case.of(library, order.facts()));
            }
        }
    }

    private void explain(Explainer explainer, Case about) throws IOException {
        if (rule != null) {
            print(
                    explainer,
                    about,
                    explainer
                            .trace(about, rule)
                            .orElseThrow(() -> new IOException("No rule has the id " + rule + ".")));
            return;
        }
        var traces = explainer.traces(about);
        System.out.println("\nSpoke:");
        traces.stream().filter(RuleTrace::speaks).forEach(trace -> print(explainer, about, trace));
        System.out.println("\nDid not speak, the nearest first:");
        traces.stream().filter(trace -> !trace.speaks()).limit(near).forEach(trace -> print(explainer, about, trace));
    }

    private void print(Explainer explainer, Case about, RuleTrace trace) {
        List<Edit> change = trace.speaks()
                ? List.of()
                : explainer.smallestChange(about, trace).orElse(List.of());
        var voices = new Voices(trace, change);
        System.out.println();
        if (voice == null || voice == Voice.GP) {
            System.out.println(voices.prescriber());
        }
        if (voice == null || voice == Voice.PHARMACIST) {
            voices.pharmacist().forEach(System.out::println);
        }
        if (voice == null || voice == Voice.AUTHOR) {
            voices.author().forEach(System.out::println);
        }
    }
}
