package prudent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import prudent.advice.Topic;
import prudent.engine.InForce.Ending;
import prudent.facts.Fact;

/** What ends by itself, and what is still said afterwards. */
class InForceTest {

    private static final LocalDate LAST = LocalDate.of(2028, 11, 23);
    private static final GuidelineFiles FILES = GuidelineFiles.packaged();

    private static GuidelineLibrary expired(String folder) {
        return GuidelineLibrary.of(FILES.withExpired(List.of(folder)));
    }

    private static List<Fact> patient(GuidelineLibrary library, String folder, String rule) {
        var guideline = library.guidelines().stream()
                .filter(each -> each.folder().equals(folder))
                .findFirst()
                .orElseThrow();
        return guideline.vignettes().stream()
                .filter(vignette -> vignette.expect().contains(rule))
                .map(VignetteFacts::of)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aGuidelineHoldsToTheEndOfItsLastDay() {
        assertThat(InForce.on(LAST, FILES).edition()).isEqualTo(FILES.edition());
        assertThat(InForce.on(LAST.plusDays(1), FILES).expired())
                .contains("acute-cough")
                .doesNotContain("scores");
        assertThat(InForce.on(LAST, InForce.on(LAST.plusDays(1), FILES)).edition())
                .isEqualTo(FILES.edition());
    }

    @Test
    void aDecisionNamesTheEditionThatHeld() {
        assertThat(InForce.on(LAST.plusDays(1), FILES).edition()).matches(FILES.edition() + "\\.[0-9a-f]{8}");
    }

    @Test
    void whatEndsIsForeseen() {
        assertThat(InForce.endingBy(LAST, FILES)).hasSizeGreaterThan(70).contains(new Ending("acute-cough", "", LAST));
        assertThat(InForce.endingBy(LAST.minusDays(1), FILES)).isEmpty();
    }

    @Test
    void adviceOfAnExpiredGuidelineIsWithheldAndTheIndicationIsNotCovered() {
        try (var library = expired("acute-cough")) {
            var assessment = library.assess(patient(library, "acute-cough", "NG120-11"));

            assertThat(assessment.covered()).isFalse();
            assertThat(assessment.options()).isEmpty();
            assertThat(assessment.topics()).doesNotContain(Topic.NO_ANTIBIOTIC, Topic.ANTIBIOTIC_APPROPRIATE);
            assertThat(assessment.findings())
                    .filteredOn(finding -> finding.rule().id().equals("NG120-11"))
                    .extracting(Finding::withheldBecause)
                    .containsExactly(Assessment.EXPIRED);
        }
    }

    @Test
    void warningsOfDangerOutliveTheLastDay() {
        try (var library = expired("acute-cough")) {
            var assessment = library.assess(patient(library, "acute-cough", "NG120-01"));

            assertThat(assessment.lead().map(finding -> finding.rule().id())).contains("NG120-01");
            assertThat(assessment.topics()).contains(Topic.REFER);
        }
    }

    @Test
    void everyWarningOfDangerIsShownAsBefore() {
        try (var before = GuidelineLibrary.packaged();
                var after = GuidelineLibrary.of(InForce.on(LAST.plusDays(1), FILES))) {
            for (var facts : VignetteFacts.all(before)) {
                var critical = before.assess(facts).findings().stream()
                        .filter(finding -> finding.topic() == Topic.REFER)
                        .map(finding -> finding.rule().id())
                        .toList();

                assertThat(after.assess(facts).findings())
                        .filteredOn(finding ->
                                finding.topic() == Topic.REFER && !Assessment.EXPIRED.equals(finding.withheldBecause()))
                        .extracting(finding -> finding.rule().id())
                        .containsExactlyInAnyOrderElementsOf(critical);
            }
        }
    }
}
