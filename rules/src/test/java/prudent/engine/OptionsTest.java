package prudent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import prudent.facts.Absent;
import prudent.facts.Age;
import prudent.facts.Allergy;
import prudent.facts.AllergyReaction;
import prudent.facts.Antimicrobial;
import prudent.facts.AntimicrobialClass;
import prudent.facts.ApplicableLine;
import prudent.facts.ClinicalFinding;
import prudent.facts.Fact;
import prudent.facts.Measured;
import prudent.facts.Observable;
import prudent.facts.Option;
import prudent.facts.PenicillinUse;
import prudent.facts.Present;
import prudent.facts.RegimenLine;

/** Which rows of a table are for a patient, and which of them for certain. */
class OptionsTest {

    private static final String TABLE = """
            infection,line,rank,drug,age_from,age_below,weight_from,weight_below,penicillin_allergy,pregnant,mg,mg_per_kg,mg_per_kg_limit,times_a_day,first_day_mg,days,suggest_days,product,source,evidence
            ACUTE_SINUSITIS,FIRST_CHOICE,2,AMOXICILLIN,12y,,,,no,any,500,,,3,,5,5,,made up,V
            ACUTE_SINUSITIS,FIRST_CHOICE,1,PHENOXYMETHYLPENICILLIN,12y,,,,no,any,500,,,4,,5,5,,made up,V
            ACUTE_SINUSITIS,FIRST_CHOICE,1,DOXYCYCLINE,12y,,,,yes,no,100,,,1,200,5,5,,made up,V
            ACUTE_SINUSITIS,FIRST_CHOICE,1,ERYTHROMYCIN,12y,,,,yes,yes,500,,,4,,5,5,,made up,V
            ACUTE_SINUSITIS,FIRST_CHOICE,1,AMOXICILLIN,1m,12y,,,no,any,250,,30,3,,5,5,,made up,V
            ACUTE_SINUSITIS,FIRST_CHOICE,1,CLARITHROMYCIN,1m,12y,,8,yes,any,1-60,7.5,,2,,5,5,,made up,V
            ACUTE_SINUSITIS,FIRST_CHOICE,1,CLARITHROMYCIN,1m,12y,8,12,yes,any,62.5,,,2,,5,5,,made up,V
            ACUTE_SINUSITIS,RECURRENCE,1,CEFALEXIN,12y,,,,any,any,500,,,3,,5,5,,made up,V
            ACUTE_SINUSITIS,RECURRENCE,2,DOXYCYCLINE,12y,,,,any,no,100,,,1,200,5,5,,made up,V
            ACUTE_SINUSITIS,HIGH_RISK,1,CO_AMOXICLAV,12y,,,,no,any,500,,,3,,5,5,,made up,V
            """;

    private static final Age ADULT = new Age(34, 408);
    private static final Age CHILD = new Age(1, 14);
    private static final Fact ALLOWED = new PenicillinUse(PenicillinUse.Verdict.ALLOWED);
    private static final Fact AVOID = new PenicillinUse(PenicillinUse.Verdict.AVOID);
    private static final Fact NOT_PREGNANT = new Absent(ClinicalFinding.PREGNANT);

    @Test
    void rowsForTheAgeComeByRank() {
        assertThat(options(ADULT, ALLOWED, NOT_PREGNANT))
                .containsExactly("PHENOXYMETHYLPENICILLIN 500.0 certain", "AMOXICILLIN 500.0 certain");
    }

    @Test
    void withoutAnAgeThereIsNothing() {
        assertThat(options(ALLOWED, NOT_PREGNANT)).isEmpty();
    }

    @Test
    void allergiesThatWereNotCheckedLeaveNothingCertain() {
        assertThat(options(ADULT, NOT_PREGNANT)).hasSize(3).noneMatch(option -> option.endsWith(" certain"));
    }

    @Test
    void unknownPregnancyLeavesBothRowsOpen() {
        assertThat(options(ADULT, AVOID)).containsExactly("DOXYCYCLINE 100.0 open", "ERYTHROMYCIN 500.0 open");
    }

    @Test
    void knownPregnancyDecides() {
        assertThat(options(ADULT, AVOID, NOT_PREGNANT)).containsExactly("DOXYCYCLINE 100.0 certain");
        assertThat(options(ADULT, AVOID, new Present(ClinicalFinding.PREGNANT)))
                .containsExactly("ERYTHROMYCIN 500.0 certain");
    }

    @Test
    void unknownWeightLeavesEveryBandOpen() {
        assertThat(options(CHILD, AVOID)).containsExactly("CLARITHROMYCIN 60.0 open", "CLARITHROMYCIN 62.5 open");
    }

    @Test
    void knownWeightDecidesAndWorksOutTheDose() {
        assertThat(options(CHILD, AVOID, weight(4))).containsExactly("CLARITHROMYCIN 30.0 certain");
        assertThat(options(CHILD, AVOID, weight(8))).containsExactly("CLARITHROMYCIN 62.5 certain");
        assertThat(options(CHILD, AVOID, weight(12))).isEmpty();
    }

    @Test
    void theLimitByWeightNeedsAWeight() {
        assertThat(all(CHILD, ALLOWED)).extracting(Option::mgLimit).containsExactly(0.0);
        assertThat(all(CHILD, ALLOWED, weight(10))).extracting(Option::mgLimit).containsExactly(300.0);
    }

    @Test
    void theMostSpecificLineThatHasRowsIsUsed() {
        assertThat(options(ADULT, ALLOWED, NOT_PREGNANT, new ApplicableLine(RegimenLine.HIGH_RISK)))
                .containsExactly("CO_AMOXICLAV 500.0 certain");
        assertThat(options(ADULT, ALLOWED, NOT_PREGNANT, new ApplicableLine(RegimenLine.TREATMENT_FAILURE)))
                .hasSize(2)
                .first()
                .isEqualTo("PHENOXYMETHYLPENICILLIN 500.0 certain");
    }

    @Test
    void anAllergyToTheClassTakesTheRowOutAndASideEffectDoesNot() {
        assertThat(options(ADULT, AVOID, NOT_PREGNANT, allergy(AllergyReaction.UNCLEAR)))
                .isEmpty();
        assertThat(options(ADULT, AVOID, NOT_PREGNANT, allergy(AllergyReaction.SIDE_EFFECT)))
                .hasSize(1);
    }

    @Test
    void aSevereReactionToAPenicillinTakesCephalosporinsOutAndARashDoesNot() {
        var recurrence = new ApplicableLine(RegimenLine.RECURRENCE);
        for (var reaction : AllergyReaction.values()) {
            var allergy = new Allergy(AntimicrobialClass.PENICILLIN, reaction);
            assertThat(options(ADULT, AVOID, NOT_PREGNANT, recurrence, allergy))
                    .as(reaction.name())
                    .first()
                    .isEqualTo(reaction.isSevere() ? "DOXYCYCLINE 100.0 certain" : "CEFALEXIN 500.0 certain");
        }
    }

    private static Fact weight(double kg) {
        return new Measured(Observable.WEIGHT, kg, 0);
    }

    private static Fact allergy(AllergyReaction reaction) {
        return new Allergy(AntimicrobialClass.TETRACYCLINE, reaction);
    }

    private static List<Option> all(Fact... facts) {
        var table = RegimenTable.read("table", TABLE.getBytes(StandardCharsets.UTF_8));
        return new Options(List.of(facts)).among(table);
    }

    private static List<String> options(Fact... facts) {
        var lines = new ArrayList<String>();
        for (var option : all(facts)) {
            Antimicrobial drug = option.regimen().drug();
            lines.add(drug + " " + option.regimen().dosage().mgMax() + (option.certain() ? " certain" : " open"));
        }
        return lines;
    }
}
