package prudent.intake.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prudent.facts.Absent;
import prudent.facts.ClinicalFinding;
import prudent.facts.Comorbidity;
import prudent.facts.Fact;
import prudent.facts.LongTermCondition;
import prudent.facts.Present;
import prudent.intake.Calls;
import prudent.intake.codes.CodeSystems;

class ConditionMapperTest {

    private static String condition(String code, String elements) {
        return "{'resourceType':'Condition','subject':{'reference':'Patient/p1'},'code':{'coding':["
                + "{'system':'http://snomed.info/sct','code':'" + code + "'}]}" + elements + "}";
    }

    private static List<Fact> facts(String... conditions) {
        return Calls.facts("'conditions':" + Calls.bundle(conditions)).stream()
                .filter(fact -> fact instanceof Present || fact instanceof Absent || fact instanceof LongTermCondition)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"77386006, PREGNANT", "72892002, PREGNANT", "169560008, PREGNANT", "413712001, BREASTFEEDING"})
    void pregnancyAndBreastfeedingAreFindings(String code, ClinicalFinding finding) {
        assertThat(facts(condition(code, ",'recordedDate':'2026-09-01'"))).containsExactly(new Present(finding));
        assertThat(facts(condition(code, ""))).containsExactly(new Present(finding));
        assertThat(facts(condition(code, ",'recordedDate':'2024-09-01'"))).isEmpty();
        assertThat(facts(condition(code, ",'abatementDateTime':'2026-10-01'"))).isEmpty();
    }

    @Test
    void immunosuppressionIsFindingAndCondition() {
        assertThat(facts(condition("370388006", "")))
                .containsExactly(
                        new Present(ClinicalFinding.IMMUNOSUPPRESSED),
                        new LongTermCondition(Comorbidity.IMMUNOSUPPRESSION));
    }

    @Test
    void textAloneNamesALongTermCondition() {
        assertThat(facts("{'resourceType':'Condition','code':{'text':'Heart failure'}}"))
                .containsExactly(new LongTermCondition(Comorbidity.HEART_FAILURE));
    }

    @ParameterizedTest
    @CsvSource({
        "clinicalStatus, inactive",
        "clinicalStatus, resolved",
        "clinicalStatus, remission",
        "verificationStatus, refuted",
        "verificationStatus, entered-in-error"
    })
    void problemsThatAreOverOrWrongDoNotCount(String element, String code) {
        assertThat(facts(condition("84114007", ",'" + element + "':{'coding':[{'code':'" + code + "'}]}")))
                .isEmpty();
    }

    @Test
    void theNewerOfConditionAndFindingWins() {
        var finding = "{'resourceType':'Observation','effectiveDateTime':'2026-11-20T09:00:00Z','valueBoolean':false,"
                + "'code':{'coding':[{'system':'" + CodeSystems.FINDING + "','code':'pregnant'}]}}";
        var before = condition("77386006", ",'recordedDate':'2026-11-01'");
        var sameDay = condition("77386006", ",'recordedDate':'2026-11-20'");

        assertThat(Calls.facts("'observations':" + finding + ",'conditions':" + before))
                .contains(new Absent(ClinicalFinding.PREGNANT));
        assertThat(Calls.facts("'observations':" + finding + ",'conditions':" + sameDay))
                .contains(new Present(ClinicalFinding.PREGNANT));
    }
}
