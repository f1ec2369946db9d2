package prudent.authoring.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import prudent.authoring.trial.TrialRules.Tried;
import prudent.decisions.OrderChange;
import prudent.decisions.ShownCard;
import prudent.decisions.ShownSuggestion;
import prudent.engine.Assessment;
import prudent.engine.Finding;
import prudent.facts.Fact;
import prudent.variants.Message;
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

    /**
     * A card as the prescriber sees it.
     *
     * @param wordings what others read in its place, where the rule has several wordings
     */
    record CardView(ShownCard card, List<Button> buttons, List<Message> wordings) {}

    /** A button of a card, and what pressing it does to the order. */
    record Button(String label, List<String> does) {

        static Button of(ShownSuggestion suggestion) {
            return new Button(
                    suggestion.label(),
                    suggestion.changes().stream().map(OrderChange::description).toList());
        }
    }

    /** A rule in three voices. */
    record RuleView(
            String id,
            String folder,
            String sentence,
            String prescriber,
            List<String> pharmacist,
            List<String> author) {}

    static Trial of(Tried tried, String order, List<Fact> given, Function<Assessment, List<ShownCard>> writer) {
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
                cards(tried, assessment, writer.apply(assessment)),
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

    private static List<CardView> cards(Tried tried, Assessment assessment, List<ShownCard> written) {
        var views = new ArrayList<CardView>();
        for (var i = 0; i < written.size(); i++) {
            var card = written.get(i);
            var buttons = card.suggestions().stream().map(Button::of).toList();
            views.add(new CardView(
                    card, buttons, otherWordings(tried, assessment.shown().get(i), card)));
        }
        return views;
    }

    private static List<Message> otherWordings(Tried tried, Finding finding, ShownCard card) {
        var messages = tried.library().guideline(finding.rule().guideline()).messages();
        return Stream.ofNullable(messages.get(finding.rule().id()))
                .flatMap(wordings -> wordings.all(finding.conclusion().summary()).stream())
                .filter(message -> !message.variant().equals(card.variant()))
                .toList();
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
