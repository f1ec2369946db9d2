package prudent.authoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prudent.engine.Guideline;
import prudent.engine.Guideline.Vignette;
import prudent.engine.RuleRef;
import prudent.facts.Evidence;

/**
 * A guideline as the catalogue shows it.
 *
 * @param folder its folder, also in the page's address
 * @param key its key, which rules and decisions name
 * @param scope which orders its rules look at
 * @param overdue whether it should have been held against its source again by now
 * @param expires its last day; absent where it has none
 * @param expired whether that is over: only its warnings of danger are said
 * @param rules its rules
 * @param regimens its table of doses
 * @param cases its example patients
 */
record GuidelinePage(
        String folder,
        String key,
        String title,
        String source,
        String edition,
        String url,
        String scope,
        String authoredBy,
        String checkedBy,
        LocalDate reviewed,
        LocalDate nextReview,
        boolean overdue,
        @Nullable LocalDate expires,
        boolean expired,
        List<RuleLine> rules,
        List<RegimenRow> regimens,
        List<ExamplePatient> cases) {

    static GuidelinePage of(Guideline guideline, LocalDate today) {
        var text = guideline.text();
        return new GuidelinePage(
                guideline.folder(),
                text.key(),
                text.title(),
                text.source(),
                text.edition(),
                text.url(),
                scope(guideline),
                text.authoredBy(),
                text.checkedBy(),
                text.reviewed(),
                text.nextReview(),
                text.nextReview().isBefore(today),
                text.expires(),
                guideline.expired(),
                guideline.rules().stream().map(RuleLine::of).toList(),
                guideline.regimens().stream().map(RegimenRow::of).toList(),
                guideline.vignettes().stream().map(ExamplePatient::of).toList());
    }

    private static String scope(Guideline guideline) {
        return switch (guideline.text().appliesTo()) {
            case DEFINITIONS -> "Clinical terms, worked out before all other rules";
            case SCORES -> "Scores, worked out before all other rules";
            case EVERY_ORDER -> "Every antibiotic order";
            case INFECTIONS -> "Orders for its infections";
        };
    }

    /** What a mark of evidence means. */
    static String evidence(Evidence evidence) {
        return switch (evidence) {
            case V -> "Read in the source";
            case V2 -> "Read in a restatement of the source";
            case M -> "From memory, to be checked";
        };
    }

    /** A rule: its sentence, its id, where it comes from and how sure we are. */
    record RuleLine(String id, String sentence, String section, String evidence) {

        static RuleLine of(RuleRef rule) {
            return new RuleLine(rule.id(), rule.sentence(), rule.section(), GuidelinePage.evidence(rule.evidence()));
        }
    }

    /** A patient as data: the sentence, what is known, and the ids of the rules that conclude. */
    record ExamplePatient(String sentence, List<String> given, List<String> expect) {

        static ExamplePatient of(Vignette vignette) {
            return new ExamplePatient(
                    vignette.vignette(),
                    vignette.given().stream().map(ExamplePatient::fact).toList(),
                    vignette.expect());
        }

        private static String fact(Map<String, Object> fact) {
            return fact.entrySet().stream()
                    .map(each -> each.getKey() + ": " + each.getValue())
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("");
        }
    }
}
