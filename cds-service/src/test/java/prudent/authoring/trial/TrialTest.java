package prudent.authoring.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import prudent.authoring.trial.TrialRules.Tried;
import prudent.engine.GuidelineFiles;
import prudent.engine.GuidelineLibrary;
import prudent.facts.Absent;
import prudent.facts.Age;
import prudent.facts.ClinicalFinding;
import prudent.facts.Measured;
import prudent.facts.Observable;

class TrialTest {

    private static TrialForm form(String drug, List<String> finding, List<String> value, @Nullable String more) {
        return new TrialForm("LOWER_UTI", drug, 70, "FEMALE", 100.0, 2.0, 3, "", finding, value, more, "", "");
    }

    @Test
    void aMadeUpPatientIsKnownByItsFacts() {
        var made = new TrialFacts(form(
                "NITROFURANTOIN",
                List.of("egfr", "fever", ""),
                List.of("41", "no", ""),
                "- Measured: { observable: TEMPERATURE, value: 37, daysAgo: 0 }"));

        assertThat(made.problems()).isEmpty();
        assertThat(made.facts())
                .contains(
                        new Age(70, 840),
                        new Measured(Observable.EGFR, 41, 0),
                        new Absent(ClinicalFinding.FEVER),
                        new Measured(Observable.TEMPERATURE, 37, 0));
    }

    @Test
    void whatIsNotUnderstoodIsSaidAllAtOnce() {
        var made = new TrialFacts(form("", List.of("feever"), List.of("yes"), "- Agee: { years: 3 }"));

        assertThat(made.problems())
                .anyMatch(problem -> problem.contains("feever"))
                .anyMatch(problem -> problem.contains("there is no fact Agee"))
                .anyMatch(problem -> problem.contains("Choose a drug"));
    }

    @Test
    void aTrialShowsTheCardTheRulesAndTheNearMisses() {
        var files = GuidelineFiles.packaged();
        var given = new TrialFacts(form("NITROFURANTOIN", List.of("egfr"), List.of("41"), null)).facts();

        try (var library = GuidelineLibrary.packaged()) {
            var trial = Trial.of(Tried.of(library, files), "", given, assessment -> List.of());

            assertThat(trial.spoke()).extracting(Trial.RuleView::id).contains("REN-02");
            assertThat(trial.near())
                    .filteredOn(rule -> rule.id().equals("REN-01"))
                    .singleElement()
                    .satisfies(rule ->
                            assertThat(rule.prescriber()).contains("it would be shown with measured: egfr, 29"));
            assertThat(trial.vignette()).contains("- Measured: { observable: EGFR, value: 41, daysAgo: 0 }");
        }
    }
}
