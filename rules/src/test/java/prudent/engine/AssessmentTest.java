package prudent.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static prudent.engine.PrecedenceTest.finding;
import static prudent.engine.PrecedenceTest.fromMemory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import prudent.advice.Advice;
import prudent.advice.Conclusion;
import prudent.advice.MissingInformation;
import prudent.advice.Standing;
import prudent.advice.Topic;
import prudent.facts.Observable;

/** Which finding leads, and what is said of the others. */
class AssessmentTest {

    private static final int SHUFFLES = 2;

    @Test
    void theMostImportantFindingLeadsAndTheOthersSayWhyNot() {
        var assessment = assessment(Advice.changeDose("dose"), Advice.refer("refer"), Advice.refer("refer too"));

        assertThat(assessment.lead().map(Finding::conclusion)).hasValue(Advice.refer("refer"));
        assertThat(assessment.findings())
                .extracting(Finding::withheldBecause)
                .containsExactly(null, "A-02 says the same", "refer outranks it");
        assertThat(assessment.topics()).containsExactly(Topic.REFER, Topic.CHANGE_DOSE);
    }

    @Test
    void aReferralFromMemoryLeadsAndHidesNoWarning() {
        var assessment = assessment(List.of(
                fromMemory("M-01", Advice.refer("sign")),
                finding("A-01", Advice.changeDrug("drug")),
                finding("A-02", MissingInformation.forSafety(Observable.EGFR, "kidneys")),
                finding("A-03", Advice.changeDose("dose"))));

        assertThat(summaries(assessment.shown())).containsExactly("sign", "kidneys");
        assertThat(assessment.lead().map(Finding::isReferralFromMemory)).hasValue(true);
    }

    @Test
    void aReferralFromMemoryStandsAloneBesideQuietFindings() {
        var assessment = assessment(List.of(
                fromMemory("M-01", Advice.refer("sign")),
                finding("A-01", MissingInformation.forStrategy(Observable.FEVER_PAIN, "score"))));

        assertThat(summaries(assessment.shown())).containsExactly("sign");
    }

    @Test
    void inASurgeOnlyDangersAndQuestionsAboutThemAreShown() {
        var assessment = assessment(List.of(
                finding("A-01", Advice.noAntibiotic("none")),
                finding("A-02", MissingInformation.forSafety(Observable.EGFR, "kidneys")),
                finding("A-03", Advice.changeDose("dose"))));

        var inSurge = assessment.inSurge();

        assertThat(summaries(assessment.shown())).containsExactly("none");
        // None is to be given no more, as far as the prescriber sees: so whether it is safe is asked.
        assertThat(summaries(inSurge.shown())).containsExactly("kidneys");
        assertThat(inSurge.findings())
                .extracting(Finding::withheldBecause)
                .containsExactly(Assessment.SURGE, null, "no-antibiotic outranks it");
        assertThat(inSurge.topics()).isEqualTo(assessment.topics());
    }

    @Test
    void aSurgeSilencesNoDanger() {
        for (var danger : List.of(
                Advice.refer("danger"),
                Advice.contraindicated("danger"),
                Advice.duplicate("danger"),
                Advice.immediate("danger"))) {
            var assessment = assessment(danger, Advice.changeDuration("days"));

            assertThat(assessment.inSurge()).isEqualTo(assessment);
            assertThat(summaries(assessment.inSurge().shown())).containsExactly("danger");
        }
        var fromMemory = assessment(List.of(
                finding("A-01", Advice.changeDose("dose")), fromMemory("M-01", Advice.contraindicated("danger"))));
        assertThat(summaries(fromMemory.inSurge().shown())).containsExactly("danger");
    }

    @Test
    void questionsAboutTheDrugAreNotAskedBesideNoAntibiotic() {
        var question = MissingInformation.forSafety(Observable.EGFR, "kidneys");

        assertThat(summaries(assessment(question, Advice.noAntibiotic("none")).shown()))
                .containsExactly("none");
        assertThat(summaries(
                        assessment(question, Advice.referInstead("instead")).shown()))
                .containsExactly("instead");
        assertThat(summaries(assessment(question, Advice.refer("refer")).shown()))
                .containsExactly("refer", "kidneys");
        assertThat(summaries(
                        assessment(question, Advice.contraindicated("unsafe")).shown()))
                .containsExactly("unsafe", "kidneys");
    }

    @Test
    void theAntibioticStandsUnlessSomethingSpeaksAgainstIt() {
        var treated = Advice.referAndTreat("treat");

        assertThat(assessment(treated, Advice.refer("sign")).standing()).isEqualTo(Standing.STANDS);
        assertThat(assessment(treated, Advice.avoid("better not")).standing()).isEqualTo(Standing.STANDS);
        assertThat(assessment(treated, Advice.contraindicated("unsafe")).standing())
                .isEqualTo(Standing.FALLS);
        assertThat(assessment(treated, Advice.noAntibiotic("none")).standing()).isEqualTo(Standing.FALLS);
        assertThat(assessment(Advice.refer("sign")).standing()).isEqualTo(Standing.OPEN);
        assertThat(assessment(List.of(finding("A-01", treated), fromMemory("M-01", Advice.contraindicated("perhaps"))))
                        .standing())
                .isEqualTo(Standing.STANDS);
    }

    @Test
    void anotherDrugsSuggestionCoversDoseAndCourse() {
        var assessment = assessment(Advice.changeDuration("course"), Advice.changeDrug("drug"));

        assertThat(assessment.findings().get(1).withheldBecause())
                .isEqualTo("change-drug leads, its suggestion covers it");
    }

    @Test
    void agreementIsSilentButConcluded() {
        var assessment = assessment(Advice.appropriate("right"));

        assertThat(assessment.lead()).isEmpty();
        assertThat(assessment.topics()).containsExactly(Topic.ANTIBIOTIC_APPROPRIATE);
        assertThat(assessment.concludes(Topic.ANTIBIOTIC_APPROPRIATE)).isTrue();
    }

    @Test
    void agreementIsNotSaidBesideAnObjection() {
        assertThat(assessment(Advice.appropriate("right"), Advice.changeDose("dose"))
                        .topics())
                .containsExactly(Topic.CHANGE_DOSE);
        assertThat(assessment(Advice.appropriate("right"), Advice.checkDose("look"))
                        .topics())
                .containsExactly(Topic.CHANGE_DOSE, Topic.ANTIBIOTIC_APPROPRIATE);
    }

    @Test
    void namesWhatIsUnknownOnce() {
        var assessment = assessment(
                MissingInformation.forStrategy(Observable.FEVER_PAIN, "one"),
                MissingInformation.forDetail(Observable.FEVER_PAIN, "two"),
                MissingInformation.forDetail(Observable.WEIGHT, "three"),
                Advice.appropriate("right"));

        assertThat(assessment.unknown()).containsExactly("feverPAIN", "weight");
    }

    @Test
    void sameFindingTwiceIsOne() {
        var one = finding("A-01", Advice.refer("refer"));

        assertThat(Assessment.inOrder(List.of(one, one))).containsExactly(one);
    }

    @Test
    void theOrderOfTheFactsChangesNothing() {
        try (var library = GuidelineLibrary.packaged()) {
            var cases = VignetteFacts.all(library);
            var alone = cases.stream().map(library::assess).toList();
            var random = new Random(20261123);
            for (int i = 0; i < SHUFFLES; i++) {
                for (int k = 0; k < cases.size(); k++) {
                    var facts = new ArrayList<>(cases.get(k));
                    Collections.shuffle(facts, random);
                    var shuffled = library.assess(facts);

                    assertThat(said(shuffled)).as(cases.get(k).toString()).isEqualTo(said(alone.get(k)));
                    assertThat(shuffled.options()).isEqualTo(alone.get(k).options());
                }
            }
        }
    }

    /** All that is said, without the order in which a finding lists the facts it rests on. */
    private static List<String> said(Assessment assessment) {
        return assessment.findings().stream()
                .map(each -> each.rule().id() + " " + each.conclusion() + " " + each.withheldBecause())
                .toList();
    }

    private static List<String> summaries(List<Finding> findings) {
        return findings.stream().map(each -> each.conclusion().summary()).toList();
    }

    private static Assessment assessment(Conclusion... conclusions) {
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < conclusions.length; i++) {
            findings.add(finding("A-0" + (i + 1), conclusions[i]));
        }
        return assessment(findings);
    }

    private static Assessment assessment(List<Finding> findings) {
        return new Assessment("edition", null, false, List.of(), List.of(), List.of(), Assessment.inOrder(findings));
    }
}
