package prudent.review.decision;

import java.util.List;
import prudent.decisions.RecordedDecision;
import prudent.decisions.RecordedFinding;
import prudent.engine.Guideline;
import prudent.engine.GuidelineLibrary;

/**
 * What a guideline says on a decision, as the rule that spoke has it.
 *
 * @param rule id of the rule
 * @param sentence the rule's sentence
 * @param guideline title of the guideline
 * @param section where in it
 * @param folder where our rule can be read; empty when the rules of today have no such guideline
 * @param published the edition of the guideline
 */
record Clause(String rule, String sentence, String guideline, String section, String folder, String published) {

    /** Of the findings that were shown, or of all when none was. */
    static List<Clause> of(RecordedDecision recorded, GuidelineLibrary library) {
        var findings = recorded.decision().orders().stream()
                .flatMap(order -> order.findings().stream())
                .toList();
        var shown = findings.stream()
                .filter(finding -> finding.withheldBecause() == null)
                .toList();
        return (shown.isEmpty() ? findings : shown)
                .stream().map(finding -> of(finding, library)).distinct().toList();
    }

    private static Clause of(RecordedFinding finding, GuidelineLibrary library) {
        var source = library.find(finding.guideline());
        return new Clause(
                finding.rule(),
                finding.sentence(),
                source.map(guideline -> guideline.text().title()).orElse(finding.guideline()),
                finding.section(),
                source.map(Guideline::folder).orElse(""),
                source.map(guideline -> guideline.text().edition()).orElse(""));
    }
}
