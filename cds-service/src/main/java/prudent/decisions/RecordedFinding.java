package prudent.decisions;

import org.jspecify.annotations.Nullable;
import prudent.engine.Finding;

/**
 * A conclusion with the rule that drew it.
 *
 * @param rule id of the rule
 * @param topic what it says
 * @param guideline key of the guideline
 * @param section where in the guideline
 * @param sentence the rule's sentence
 * @param summary the conclusion's sentence
 * @param withheldBecause why it was not shown; absent when it was
 */
public record RecordedFinding(
        String rule,
        String topic,
        String guideline,
        String section,
        String sentence,
        String summary,
        @Nullable String withheldBecause) {

    /** A finding as it is kept. */
    public static RecordedFinding of(Finding finding) {
        var rule = finding.rule();
        return new RecordedFinding(
                rule.id(),
                finding.topic().key(),
                rule.guideline(),
                rule.section(),
                rule.sentence(),
                finding.conclusion().summary(),
                finding.withheldBecause());
    }
}
