package prudent.authoring.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import prudent.authoring.trial.TrialRules.Tried;
import prudent.engine.Assessment;
import prudent.engine.Finding;
import prudent.engine.Guideline;
import prudent.engine.GuidelineText;
import prudent.facts.Fact;
import prudent.workbench.Case;
import prudent.workbench.Edit;
import prudent.workbench.FactWords;
import prudent.workbench.RuleTrace;
import prudent.workbench.Voices;

/**
 * What the rules make of an order: the cards, the rules that spoke and those that nearly did.
 *
 * @param order which order of the call it is; empty for a made-up one
 * @param known what came with the order
 * @param derived what definitions and scores made of that
 * @param cards what the prescriber would read
 * @param spoke the rules that spoke
 * @param near the nearest of those that did not, with the smallest change that would make them speak
 * @param vignette the patient as a case for {@code vignettes.yaml}
 */
record Trial(
        String order,
        List<String> known,
        List<String> derived,
        List<CardView> cards,
        List<RuleView> spoke,
        List<RuleView> near,
        String vignette) {

    private static final int NEAR = 6;

    /** A card in short: its sentence, its source and what the guideline says. */
    record CardView(String indicator, String summary, String source, String guidance) {}

    /** A rule in three voices. */
    record RuleView(
            String id,
            String folder,
            String sentence,
            String prescriber,
            List<String> pharmacist,
            List<String> author) {}

    static Trial of(Tried tried, String order, List<Fact> given) {
        var about = Case.of(tried.library(), given);
        var traces = tried.explainer().traces(about);
        var assessment = about.assessment();
        return new Trial(
                order,
                words(given),
                assessment.derivations().stream()
                        .map(each ->
                                FactWords.of(each.fact()) + " (" + each.rule().id() + ")")
                        .toList(),
                cards(tried, assessment),
                traces.stream()
                        .filter(RuleTrace::speaks)
                        .map(trace -> view(trace, List.of()))
                        .toList(),
                traces.stream()
                        .filter(trace -> !trace.speaks())
                        .limit(NEAR)
                        .map(trace -> view(
                                trace,
                                tried.explainer().smallestChange(about, trace).orElse(List.of())))
                        .toList(),
                vignette(given, assessment));
    }

    private static List<String> words(List<Fact> facts) {
        return facts.stream().map(FactWords::of).toList();
    }

    private static RuleView view(RuleTrace trace, List<Edit> change) {
        var voices = new Voices(trace, change);
        return new RuleView(
                trace.id(),
                trace.guideline().folder(),
                trace.rule().rule().name(),
                voices.prescriber(),
                voices.pharmacist(),
                voices.author());
    }

    private static List<CardView> cards(Tried tried, Assessment assessment) {
        var cards = new ArrayList<CardView>();
        for (var finding : assessment.shown()) {
            var own = tried.library().guideline(finding.rule().guideline()).text();
            var source = own.citesTable() ? table(tried, assessment).orElse(own) : own;
            cards.add(new CardView(
                    finding.indicator().name().toLowerCase(Locale.ROOT),
                    finding.conclusion().summary(),
                    source.source() + ", " + source.edition(),
                    guidance(finding, own)));
        }
        return cards;
    }

    private static Optional<GuidelineText> table(Tried tried, Assessment assessment) {
        return Optional.ofNullable(assessment.infection())
                .flatMap(tried.library()::guidelineFor)
                .map(Guideline::text);
    }

    private static String guidance(Finding finding, GuidelineText own) {
        var ofTheTopic = own.guidance().getOrDefault(finding.topic().key(), "");
        return own.guidance().getOrDefault(finding.rule().id(), ofTheTopic);
    }

    /** To be completed with a sentence about the patient, and held against the guideline: it expects what the rules do now. */
    private static String vignette(List<Fact> given, Assessment assessment) {
        var lines = new ArrayList<String>();
        lines.add("- vignette: ");
        lines.add("  given:");
        given.forEach(fact -> lines.add("    - " + FactYaml.of(fact)));
        var concluding = assessment.findings().stream()
                .map(finding -> finding.rule().id())
                .toList();
        lines.add("  expect: " + (concluding.isEmpty() ? "[]" : "[ " + String.join(", ", concluding) + " ]"));
        return String.join("\n", lines);
    }
}
