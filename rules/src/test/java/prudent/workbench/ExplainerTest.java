package prudent.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import prudent.engine.GuidelineFiles;
import prudent.engine.GuidelineLibrary;
import prudent.engine.VignetteFacts;
import prudent.engine.WrittenRules;
import prudent.facts.Absent;
import prudent.facts.Age;
import prudent.facts.AllergyList;
import prudent.facts.AllergyListState;
import prudent.facts.Antimicrobial;
import prudent.facts.AntimicrobialOrder;
import prudent.facts.ClinicalFinding;
import prudent.facts.Fact;
import prudent.facts.Indication;
import prudent.facts.Infection;
import prudent.facts.Measured;
import prudent.facts.Observable;
import prudent.facts.Present;
import prudent.facts.RecordedSex;
import prudent.facts.Sex;

/** Why rules speak, why they do not, and what it would take. */
class ExplainerTest {

    private static GuidelineLibrary library;
    private static Explainer explainer;

    @BeforeAll
    static void load() {
        library = GuidelineLibrary.packaged();
        explainer = new Explainer(library, WrittenRules.of(GuidelineFiles.in(Path.of("guidelines"))));
    }

    @AfterAll
    static void close() {
        library.close();
    }

    private static Case about(Fact... facts) {
        return Case.of(library, List.of(facts));
    }

    private static Optional<List<Edit>> change(Case about, String id) {
        return explainer.smallestChange(about, explainer.trace(about, id).orElseThrow());
    }

    private static Case doxycyclineAt(int years) {
        return about(
                new AntimicrobialOrder(Antimicrobial.DOXYCYCLINE, false),
                new RecordedSex(Sex.MALE),
                new AllergyList(AllergyListState.NONE_KNOWN),
                new Age(years, years * 12));
    }

    @Test
    void aRuleThatSpeaksNamesTheFactsItRestsOn() {
        var trace = explainer.trace(doxycyclineAt(11), "AGE-01").orElseThrow();

        assertThat(trace.speaks()).isTrue();
        assertThat(new Voices(trace, List.of()).prescriber())
                .contains("doxycycline is not given under 12")
                .contains("age: 11 years");
    }

    @Test
    void aRuleThatMissesByAYearSaysSo() {
        var about = doxycyclineAt(12);
        var trace = explainer.trace(about, "AGE-01").orElseThrow();

        assertThat(trace.unmet()).first().satisfies(line -> assertThat(line.near())
                .first()
                .satisfies(near -> assertThat(near.fact()).isEqualTo(new Age(12, 144))));
        assertThat(change(about, "AGE-01")).hasValue(List.of(new Edit(new Age(12, 144), new Age(11, 132))));
        assertThat(new Voices(trace, List.of()).author())
                .anyMatch(line -> line.contains("near: Age[years=12, months=144], but not years < 12"));
    }

    @Test
    void theNearestMissIsTheOneByAYear() {
        assertThat(explainer.traces(doxycyclineAt(12)))
                .filteredOn(trace -> !trace.speaks())
                .first()
                .extracting(RuleTrace::id)
                .isEqualTo("AGE-01");
    }

    @Test
    void whatSpeaksAgainstARuleIsNamed() {
        var about = about(
                new AntimicrobialOrder(Antimicrobial.PHENOXYMETHYLPENICILLIN, false),
                new Indication(Infection.ACUTE_SORE_THROAT),
                new Age(30, 360),
                new RecordedSex(Sex.FEMALE),
                new AllergyList(AllergyListState.NONE_KNOWN),
                new Absent(ClinicalFinding.PREGNANT),
                new Present(ClinicalFinding.SUSPECTED_GLANDULAR_FEVER),
                new Measured(Observable.FEVER_PAIN, 4, 0));

        assertThat(change(about, "NG84-07"))
                .hasValue(List.of(new Edit(
                        new Present(ClinicalFinding.SUSPECTED_GLANDULAR_FEVER),
                        new Absent(ClinicalFinding.SUSPECTED_GLANDULAR_FEVER))));
    }

    @Test
    void aChangeReachesThroughDerivedFacts() {
        var about = about(
                new AntimicrobialOrder(Antimicrobial.PHENOXYMETHYLPENICILLIN, false),
                new Indication(Infection.ACUTE_SORE_THROAT),
                new Age(30, 360),
                new RecordedSex(Sex.MALE),
                new AllergyList(AllergyListState.NONE_KNOWN),
                new Measured(Observable.FEVER_PAIN, 4, 0));

        assertThat(change(about, "NG84-05"))
                .hasValueSatisfying(edits -> assertThat(edits).singleElement().satisfies(edit -> assertThat(edit.in())
                        .isInstanceOf(Present.class)));
    }

    @Test
    void everySmallestChangeMakesTheRuleSpeak() {
        var vignettes = library.guidelines().stream()
                .filter(guideline -> guideline.folder().equals("acute-otitis-media"))
                .flatMap(guideline -> guideline.vignettes().stream())
                .limit(5)
                .toList();
        for (var vignette : vignettes) {
            var about = Case.of(library, VignetteFacts.of(vignette));
            var silent = explainer.traces(about).stream()
                    .filter(trace -> !trace.speaks())
                    .limit(10)
                    .toList();
            assertThat(silent)
                    .anySatisfy(trace -> assertThat(change(about, trace.id())).isPresent());
        }
    }
}
