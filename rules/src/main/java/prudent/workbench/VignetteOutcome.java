package prudent.workbench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import prudent.engine.Assessment;
import prudent.engine.Derivation;
import prudent.engine.Finding;
import prudent.engine.Guideline;
import prudent.engine.Guideline.Vignette;
import prudent.engine.GuidelineLibrary;
import prudent.engine.GuidelineText.AppliesTo;
import prudent.engine.RuleRef;
import prudent.engine.VignetteFacts;
import prudent.facts.Fact;

/**
 * What became of a vignette.
 *
 * @param missing ids of rules that were expected and did not conclude
 * @param unexpected ids of rules that concluded and were not expected
 * @param leads topic of the finding that leads; empty when none does
 * @param derived what the folder's own rules derive
 */
public record VignetteOutcome(
        Guideline guideline,
        Vignette vignette,
        Assessment assessment,
        List<String> missing,
        List<String> unexpected,
        String leads,
        List<Fact> derived) {

    /** Assesses a vignette and holds what concludes against what it expects. */
    public static VignetteOutcome of(GuidelineLibrary library, Guideline guideline, Vignette vignette) {
        var assessment = library.assess(VignetteFacts.of(vignette));
        var concluding = concluding(guideline, assessment);
        var leads = assessment.lead().map(lead -> lead.topic().key()).orElse("");
        return new VignetteOutcome(
                guideline,
                vignette,
                assessment,
                without(vignette.expect(), concluding),
                without(concluding, vignette.expect()),
                leads,
                assessment.derivations().stream()
                        .filter(each -> guideline.rules().contains(each.rule()))
                        .map(Derivation::fact)
                        .toList());
    }

    /** Whether exactly the expected rules conclude, and the expected finding leads. */
    public boolean holds() {
        return missing.isEmpty() && unexpected.isEmpty() && leadsAsExpected() && derivesAsExpected();
    }

    boolean leadsAsExpected() {
        return vignette.leads().isEmpty() || vignette.leads().equals(leads);
    }

    /** Whether exactly what the vignette expects is derived, where it says what. */
    public boolean derivesAsExpected() {
        var expected = VignetteFacts.derivedIn(vignette);
        return expected.isEmpty()
                || (expected.size() == derived.size() && new HashSet<>(expected).equals(new HashSet<>(derived)));
    }

    /** Folders that derive facts are held to what their own rules derive; all others to every rule that concludes. */
    static List<String> concluding(Guideline guideline, Assessment assessment) {
        var rules = derives(guideline)
                ? assessment.derivations().stream().map(Derivation::rule).filter(guideline.rules()::contains)
                : assessment.findings().stream().map(Finding::rule);
        return rules.map(RuleRef::id).toList();
    }

    static boolean derives(Guideline guideline) {
        var when = guideline.text().appliesTo();
        return when == AppliesTo.DEFINITIONS || when == AppliesTo.SCORES;
    }

    private static List<String> without(List<String> ids, List<String> others) {
        var left = new ArrayList<>(ids);
        others.forEach(left::remove);
        return left;
    }
}
