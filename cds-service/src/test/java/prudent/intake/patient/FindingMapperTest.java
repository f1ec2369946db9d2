package prudent.intake.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prudent.facts.Absent;
import prudent.facts.ClinicalFinding;
import prudent.facts.Coded;
import prudent.facts.CodedObservable;
import prudent.facts.Fact;
import prudent.facts.Measured;
import prudent.facts.Observable;
import prudent.facts.ObservedValue;
import prudent.facts.Present;
import prudent.intake.Calls;
import prudent.intake.codes.CodeSystems;

class FindingMapperTest {
    private static final String TODAY = "'effectiveDateTime':'2026-11-23T09:00:00Z'";

    private static String coding(String system, String code) {
        return "{'coding':[{'system':'" + system + "','code':'" + code + "'}]}";
    }

    private static String observation(String code, String elements) {
        var system = Character.isDigit(code.charAt(0))
                ? CodeSystems.SNOMED
                : "https://prudent.example/fhir/CodeSystem/finding";
        return "{'resourceType':'Observation','status':'final','subject':{'reference':'Patient/p1'},'code':"
                + coding(system, code) + "," + elements + "}";
    }

    private static List<Fact> findings(String... observations) {
        return Calls.facts("'observations':" + Calls.bundle(observations)).stream()
                .filter(fact -> fact instanceof Present
                        || fact instanceof Absent
                        || fact instanceof Measured
                        || fact instanceof Coded)
                .toList();
    }

    private static List<Fact> answers(String items) {
        var response = "{'resourceType':'QuestionnaireResponse','status':'completed',"
                + "'authored':'2026-11-23T09:00:00Z','item':[" + items + "]}";
        return Calls.facts("'assessments':" + response).stream()
                .filter(fact -> !(fact instanceof prudent.facts.Age)
                        && !(fact instanceof prudent.facts.RecordedSex)
                        && !(fact instanceof prudent.facts.AllergyList)
                        && !(fact instanceof prudent.facts.NotRead))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    386725007        | 'value':38.5,'code':'Cel'                         | TEMPERATURE      | 38.5
                    415974002        | 'value':38.5,'code':'Cel'                         | TEMPERATURE      | 38.5
                    364075005        | 'value':88,'code':'{beats}/min'                   | HEART_RATE       | 88
                    27113001         | 'value':18500,'code':'g'                          | WEIGHT           | 18.5
                    symptomDays      | 'value':2,'code':'wk'                             | SYMPTOM_DAYS     | 14
                    symptomHours     | 'value':2,'code':'d'                              | SYMPTOM_HOURS    | 48
                    crp              | 'value':2,'code':'mg/dL'                          | CRP              | 20
                    1011481000000105 | 'value':45,'code':'mL/min/{1.73_m2}'              | EGFR             | 45
                    1107411000000104 | 'value':45,'code':'mL/min/1.73m2'                 | EGFR             | 45
                    1011481000000105 | 'value':90,'comparator':'>','code':'mL/min/{1.73_m2}' | EGFR         | 90
                    erythemaExtent   | 'value':55,'code':'mm'                            | ERYTHEMA_EXTENT  | 5.5
                    1087591000000100 | 'value':4,'code':'{score}'                        | FEVER_PAIN       | 4
                    716599007        | 'value':3                                         | CENTOR           | 3
                    """)
    void readsQuantitiesInTheUnitOfTheVocabulary(String code, String quantity, Observable observable, double value) {
        assertThat(findings(observation(code, TODAY + ",'valueQuantity':{" + quantity + "}")))
                .containsExactly(new Measured(observable, value, 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    temperature      | 'valueQuantity':{'value':38.5}
                    temperature      | 'valueQuantity':{'value':101,'code':'[degF]'}
                    temperature      | 'valueQuantity':{'value':38,'comparator':'>','code':'Cel'}
                    temperature      | 'valueBoolean':true
                    996231000000108  | 'valueQuantity':{'value':45,'code':'mL/min/{1.73_m2}'}
                    412726003        | 'valueQuantity':{'value':39,'code':'wk'}
                    temperature      | 'valueQuantity':{'value':1e999,'code':'Cel'}
                    feverPAIN        | 'valueInteger':1e999999999
                    fever            | 'valueString':'yes'
                    fever            | 'valueCodeableConcept':{'text':'yes'}
                    feverPAIN        | 'valueInteger':3.5
                    earLaterality    | 'valueCodeableConcept':{'coding':[{'code':'bilateral'}]}
                    earLaterality    | 'valueString':'bilateral'
                    unheardOf        | 'valueBoolean':true
                    """)
    void whatDoesNotFitTheVocabularyIsUnknown(String code, String value) {
        assertThat(findings(observation(code, TODAY + "," + value))).isEmpty();
    }

    @Test
    void readsBooleansIntegersAndCodes() {
        var value = "'valueCodeableConcept':" + coding(CodeSystems.FINDING_VALUE, "bilateral");

        assertThat(findings(
                        observation("386661006", TODAY + ",'valueBoolean':true"),
                        observation("stridor", TODAY + ",'valueBoolean':false"),
                        observation("feverPAIN", TODAY + ",'valueInteger':4"),
                        observation("temperature", TODAY + ",'valueInteger':38"),
                        observation("earLaterality", TODAY + "," + value)))
                .containsExactly(
                        new Present(ClinicalFinding.FEVER),
                        new Absent(ClinicalFinding.STRIDOR),
                        new Measured(Observable.TEMPERATURE, 38, 0),
                        new Measured(Observable.FEVER_PAIN, 4, 0),
                        new Coded(CodedObservable.EAR_LATERALITY, ObservedValue.BILATERAL, 0));
    }

    @Test
    void readsTheComponentsOfABloodPressure() {
        var panel = "{'resourceType':'Observation','code':" + coding("http://loinc.org", "85354-9") + "," + TODAY
                + ",'component':[{'code':" + coding("http://loinc.org", "8480-6")
                + ",'valueQuantity':{'value':98,'code':'mm[Hg]'}},{'code':" + coding(CodeSystems.SNOMED, "271650006")
                + ",'valueQuantity':{'value':60,'code':'mm[Hg]'}}]}";

        assertThat(findings(panel))
                .containsExactly(
                        new Measured(Observable.SYSTOLIC_BP, 98, 0), new Measured(Observable.DIASTOLIC_BP, 60, 0));
    }

    @Test
    void readsAnswersAtAnyDepth() {
        assertThat(answers("{'linkId':'group','item':[{'linkId':'fever','answer':[{'valueBoolean':true,"
                        + "'item':[{'linkId':'temperature','answer':[{'valueDecimal':38.2}]}]}]},"
                        + "{'linkId':'earLaterality','answer':[{'valueCoding':{'system':'"
                        + CodeSystems.FINDING_VALUE + "','code':'bilateral'}}]},"
                        + "{'linkId':'symptomDays','answer':[{'valueQuantity':{'value':3,'code':'d'}}]},"
                        + "{'linkId':'stridor','answer':[{'valueBoolean':true},{'valueBoolean':false}]}]}"))
                .containsExactly(
                        new Present(ClinicalFinding.FEVER),
                        new Measured(Observable.TEMPERATURE, 38.2, 0),
                        new Measured(Observable.SYMPTOM_DAYS, 3, 0),
                        new Coded(CodedObservable.EAR_LATERALITY, ObservedValue.BILATERAL, 0));
    }

    @Test
    void theNewestValueWins() {
        var older = observation("fever", "'effectiveDateTime':'2026-11-22T09:00:00Z','valueBoolean':true");
        var newer = observation("fever", "'effectivePeriod':{'end':'2026-11-23T09:00:00+01:00'},'valueBoolean':false");
        var undated = observation("fever", "'valueBoolean':true");

        assertThat(findings(older, newer, undated)).containsExactly(new Absent(ClinicalFinding.FEVER));
        assertThat(findings(undated, newer, older)).containsExactly(new Absent(ClinicalFinding.FEVER));
        assertThat(findings(undated)).containsExactly(new Present(ClinicalFinding.FEVER));
    }

    @Test
    void contradictionsOfOneTimeAreUnknown() {
        var yes = observation("fever", TODAY + ",'valueBoolean':true");
        var no = observation("fever", "'issued':'2026-11-23T09:00:00.000Z','valueBoolean':false");

        assertThat(findings(yes, no, yes)).isEmpty();
        assertThat(findings(yes, yes)).containsExactly(new Present(ClinicalFinding.FEVER));
    }

    @ParameterizedTest
    @CsvSource({
        "fever, 2026-11-09, true",
        "fever, 2026-11-08, false",
        "fever, 2026-11-24, false",
        "careHomeResident, 2020-01-01, true",
        "pregnant, 2026-06-01, true",
        "pregnant, 2025-06-01, false"
    })
    void findingsOfAnEarlierConsultationAreNotOfToday(String code, String day, boolean isKnown) {
        var facts = findings(observation(code, "'effectiveDateTime':'" + day + "','valueBoolean':true"));

        assertThat(facts).hasSize(isKnown ? 1 : 0);
    }

    @Test
    void measurementsKeepTheirAge() {
        assertThat(findings(observation(
                        "egfr",
                        "'effectiveDateTime':'2026-10-14','valueQuantity':{'value':48,'code':'mL/min/{1.73_m2}'}")))
                .containsExactly(new Measured(Observable.EGFR, 48, 40));
    }

    @Test
    void wrongEntriesAreNotUsed() {
        var wrong = observation("fever", TODAY + ",'valueBoolean':true");

        assertThat(findings(wrong.replace("final", "entered-in-error"))).isEmpty();
        assertThat(findings(wrong.replace("final", "cancelled"))).isEmpty();
        assertThat(findings(wrong.replace("Patient/p1", "Patient/p2"))).isEmpty();
    }

    @Test
    void tenThousandObservationsAreReadInWellUnderASecond() {
        var observations = new String[10_000];
        for (var i = 0; i < observations.length; i++) {
            observations[i] = observation(
                    "temperature",
                    "'effectiveDateTime':'2026-11-23T0%d:%02d:%02dZ','valueQuantity':{'value':%d,'code':'Cel'}"
                            .formatted(i / 3600, i / 60 % 60, i % 60, 30 + i % 10));
        }
        var context = Calls.json("{'userId':'Practitioner/1','patientId':'p1','draftOrders':"
                + Calls.bundle(Calls.order("o1", Calls.AMOXICILLIN)) + "}");
        var prefetch =
                Calls.json("{'patient':" + Calls.PATIENT + ",'observations':" + Calls.bundle(observations) + "}");

        var start = System.nanoTime();
        var facts = Calls.READER.read("order-sign", context, prefetch).facts();
        var milliseconds = (System.nanoTime() - start) / 1_000_000;

        assertThat(facts).contains(new Measured(Observable.TEMPERATURE, 39, 0));
        assertThat(milliseconds).isLessThan(1000);
    }
}
