package prudent.authoring;

import java.util.ArrayList;
import java.util.List;
import prudent.engine.Guideline;
import prudent.facts.Evidence;

/**
 * What is known from memory only, or in part, in one folder: for a clinician to hold against the source. Until then it never interrupts
 * and is never put into an order.
 *
 * @param folder its folder
 * @param source where it should stand
 * @param rules rules from memory
 * @param doses rows of the table from memory, or whose dose or course is
 */
record ClinicalReview(
        String folder, String title, String source, List<GuidelinePage.RuleLine> rules, List<RegimenRow> doses) {

    /** The folders that have something to review. */
    static List<ClinicalReview> of(List<Guideline> guidelines) {
        var reviews = new ArrayList<ClinicalReview>();
        for (var guideline : guidelines) {
            var review = of(guideline);
            if (review.count() > 0) {
                reviews.add(review);
            }
        }
        return reviews;
    }

    private static ClinicalReview of(Guideline guideline) {
        var text = guideline.text();
        return new ClinicalReview(
                guideline.folder(),
                text.title(),
                text.source() + ", " + text.edition(),
                guideline.rules().stream()
                        .filter(rule -> rule.evidence() == Evidence.M)
                        .map(GuidelinePage.RuleLine::of)
                        .toList(),
                guideline.regimens().stream()
                        .filter(row -> row.evidence() == Evidence.M || !row.isConfirmed())
                        .map(RegimenRow::of)
                        .toList());
    }

    int count() {
        return rules.size() + doses.size();
    }
}
