package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import prudent.RunningPrudent;
import prudent.decisions.OrderChange.Amend;
import prudent.decisions.OrderChange.Withdraw;
import prudent.decisions.ShownCard;
import prudent.decisions.ShownSuggestion;
import prudent.facts.Age;
import prudent.facts.AllergyList;
import prudent.facts.AllergyListState;
import prudent.facts.Antimicrobial;
import prudent.facts.AntimicrobialOrder;
import prudent.facts.ClinicalFinding;
import prudent.facts.CourseLength;
import prudent.facts.Dose;
import prudent.facts.Fact;
import prudent.facts.Indication;
import prudent.facts.Infection;
import prudent.facts.Measured;
import prudent.facts.Observable;
import prudent.facts.Present;
import prudent.facts.RecordedSex;
import prudent.facts.Sex;

/** What the buttons do with an order when the patient is referred, and when only its course or dose is at issue. */
class ReferredOrdersTest {

    private final VignetteCards cards = new VignetteCards(RunningPrudent.CLOCK);

    @Test
    void theInjectionBeforeTransferIsKept() {
        var card = first(Antimicrobial.BENZYLPENICILLIN, Infection.SUSPECTED_MENINGOCOCCAL_DISEASE);

        assertThat(labels(card)).containsExactly("Request emergency assessment, keep the antibiotic");
        assertThat(withdraws(card)).isFalse();
    }

    @Test
    void anOralAntibioticInPlaceOfTheInjectionIsWithdrawn() {
        var card = first(Antimicrobial.AMOXICILLIN, Infection.SUSPECTED_MENINGOCOCCAL_DISEASE);

        assertThat(labels(card))
                .containsExactly(
                        "Request emergency assessment, withdraw the antibiotic", "Request emergency assessment");
        assertThat(withdraws(card)).isTrue();
    }

    @Test
    void theRequestSaysHowSoon() {
        var card = first(Antimicrobial.TRIMETHOPRIM, Infection.RECURRENT_UTI);

        assertThat(labels(card)).containsExactly("Request a referral, withdraw the antibiotic", "Request a referral");
    }

    @Test
    void aGeneralRedFlagDoesNotSayThatTheAntibioticIsKept() {
        var card =
                first(Antimicrobial.AMOXICILLIN, Infection.ACUTE_COUGH, new Present(ClinicalFinding.SEPSIS_RED_FLAGS));

        assertThat(card.topic()).isEqualTo("refer");
        assertThat(labels(card)).noneMatch(label -> label.contains("keep"));
    }

    @Test
    void aSignOfDangerFromMemoryComesBeforeTheWarningAndBesideIt() {
        var shown = cards.of(List.of(
                new AntimicrobialOrder(Antimicrobial.AMOXICILLIN, false),
                new Indication(Infection.COMMON_COLD),
                new Age(4, 52),
                new AllergyList(AllergyListState.NONE_KNOWN),
                new Present(ClinicalFinding.GRUNTING)));

        assertThat(shown).extracting(ShownCard::topic).containsExactly("refer", "no-antibiotic");
        assertThat(shown).extracting(ShownCard::indicator).containsExactly("info", "warning");
        assertThat(shown).allMatch(card -> !card.suggestions().isEmpty());
    }

    @Test
    void aCorrectedCourseKeepsTheDrugAndTheDoseOfTheOrder() {
        var card =
                first(Antimicrobial.CIPROFLOXACIN, Infection.ACUTE_PROSTATITIS, new Dose(500, 2), new CourseLength(7));

        assertThat(card.topic()).isEqualTo("change-duration");
        assertThat(labels(card)).containsExactly("Change to ciprofloxacin 500 mg twice daily, 14 days (28 tablets)");
    }

    @Test
    void aCourseThatCannotBeWrittenChangesNoDrug() {
        var card = first(Antimicrobial.CIPROFLOXACIN, Infection.ACUTE_PROSTATITIS, new CourseLength(7));

        assertThat(card.topic()).isEqualTo("change-duration");
        assertThat(card.suggestions()).flatExtracting(ShownSuggestion::changes).noneMatch(Amend.class::isInstance);
    }

    @Test
    void theTableOnTheCardIsForTheDrugThatTheSentenceNames() {
        var card =
                first(Antimicrobial.TRIMETHOPRIM, Infection.ACUTE_PROSTATITIS, new Dose(200, 2), new CourseLength(7));

        assertThat(card.detail()).contains("**trimethoprim 200 mg twice daily, 14 days**");
    }

    @Test
    void aButtonSaysTheNameOfTheDrugAndNotItsKey() {
        var labels = cards.all()
                .flatMap(each -> each.cards().stream())
                .flatMap(card -> labels(card).stream())
                .toList();

        assertThat(labels).anyMatch(label -> label.contains("chloramphenicol (eye)"));
        assertThat(labels).noneMatch(label -> label.contains("chloramphenicol-eye"));
    }

    private ShownCard first(Antimicrobial drug, Infection infection, Fact... more) {
        var facts = new ArrayList<Fact>(List.of(
                new AntimicrobialOrder(drug, false),
                new Indication(infection),
                new Age(50, 600),
                new RecordedSex(Sex.MALE),
                new Measured(Observable.EGFR, 90, 10),
                new AllergyList(AllergyListState.NONE_KNOWN)));
        facts.addAll(List.of(more));
        return cards.of(facts).get(0);
    }

    private static List<String> labels(ShownCard card) {
        return card.suggestions().stream().map(ShownSuggestion::label).toList();
    }

    private static boolean withdraws(ShownCard card) {
        return card.suggestions().stream()
                .flatMap(suggestion -> suggestion.changes().stream())
                .anyMatch(Withdraw.class::isInstance);
    }
}
