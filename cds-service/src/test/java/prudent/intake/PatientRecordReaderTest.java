package prudent.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prudent.facts.Age;
import prudent.facts.Antimicrobial;
import prudent.facts.BeingSigned;
import prudent.facts.ConcurrentAntimicrobial;
import prudent.facts.LongTermCondition;
import prudent.facts.NotRead;
import prudent.facts.RecordPart;
import prudent.facts.RecordedSex;
import prudent.facts.Sex;
import prudent.facts.UnrecognisedDrug;
import prudent.intake.codes.CodeSystems;
import prudent.intake.orders.DraftOrder;
import prudent.intake.record.RecordRefused;
import tools.jackson.databind.node.ObjectNode;

class PatientRecordReaderTest {
    private static final String DOXYCYCLINE =
            "'medicationCodeableConcept':{'coding':[{'system':'https://dmd.nhs.uk','code':'41948311000001104'}]}";
    private static final String PARACETAMOL = "'medicationCodeableConcept':{'text':'Salbutamol'}";

    private static String context(String... orders) {
        return "{'userId':'Practitioner/u1','patientId':'p1','draftOrders':" + Calls.bundle(orders) + "}";
    }

    private static PatientRecord select(String selections, String... orders) {
        var context = (ObjectNode) Calls.json(context(orders));
        context.set("selections", Calls.json(selections));
        return Calls.READER.read("order-select", context, Calls.json("{'patient':" + Calls.PATIENT + "}"));
    }

    private static void refused(RecordRefused.Kind kind, String words, Runnable reading) {
        assertThatExceptionOfType(RecordRefused.class)
                .isThrownBy(reading::run)
                .withMessageContaining(words)
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(kind));
    }

    @Test
    void aSignedCallAssessesEveryOrder() {
        var record = Calls.sign(
                "{'patient':" + Calls.PATIENT + "}",
                Calls.order("o1", Calls.AMOXICILLIN),
                "{'resourceType':'ServiceRequest','id':'s1'}",
                Calls.order("o2", DOXYCYCLINE));

        assertThat(record.orders())
                .extracting(DraftOrder::reference)
                .containsExactly("MedicationRequest/o1", "MedicationRequest/o2");
        assertThat(record.orders().get(0).facts())
                .contains(new BeingSigned(), new ConcurrentAntimicrobial(Antimicrobial.DOXYCYCLINE, true));
        assertThat(record.facts()).contains(new Age(35, 431), new RecordedSex(Sex.FEMALE));
        assertThat(record.unread())
                .containsExactly("encounter", "conditions", "observations", "allergies", "medications", "assessments");
    }

    @Test
    void aSelectionAssessesOnlyWhatItNames() {
        var record = select(
                "['MedicationRequest/o2','ServiceRequest/x']",
                Calls.order("o1", Calls.AMOXICILLIN),
                Calls.order("o2", DOXYCYCLINE));

        assertThat(record.orders()).extracting(DraftOrder::reference).containsExactly("MedicationRequest/o2");
        assertThat(record.orders().get(0).facts())
                .doesNotContain(new BeingSigned())
                .contains(new ConcurrentAntimicrobial(Antimicrobial.AMOXICILLIN, true));
    }

    @Test
    void theDraftStaysAsItCame() {
        var order = Calls.order("o1", Calls.AMOXICILLIN + ",'extension':[{'url':'x'}],'category':{'text':'odd'}");

        assertThat(Calls.onlyOrder(order).json()).isEqualTo(Calls.json(order));
    }

    @Test
    void selectionsThatNameNothingAreRefused() {
        var order = Calls.order("o1", Calls.AMOXICILLIN);

        refused(RecordRefused.Kind.INVALID, "context.selections", () -> select("['MedicationRequest/x']", order));
        refused(RecordRefused.Kind.INVALID, "context.selections", () -> select("[]", order));
        refused(RecordRefused.Kind.INVALID, "context.selections", () -> select("'o1'", order));
        refused(RecordRefused.Kind.INVALID, "context.selections[0]", () -> select("[1]", order));
    }

    @ParameterizedTest
    @ValueSource(strings = {"patientId", "userId", "draftOrders"})
    void aContextThatLacksAFieldIsRefusedByItsName(String field) {
        var context = Calls.object(context(Calls.order("o1", Calls.AMOXICILLIN)));
        context.remove(field);
        refused(RecordRefused.Kind.INVALID, field, () -> Calls.READER.read("order-sign", context, null));
        context.put(field, 42);
        refused(RecordRefused.Kind.INVALID, field, () -> Calls.READER.read("order-sign", context, null));
    }

    @Test
    void anotherPatientIsRefusedOrIgnored() {
        var order = Calls.order("o1", Calls.AMOXICILLIN);
        var prefetch = "{'patient':" + Calls.PATIENT + "}";
        var foreign = "{'resourceType':'Condition','subject':{'reference':'https://x.example/Patient/p11'},"
                + "'code':{'text':'Asthma'}}";

        refused(RecordRefused.Kind.INVALID, "subject", () -> Calls.sign(prefetch, order.replace("/p1'", "/p2'")));
        refused(RecordRefused.Kind.INVALID, "prefetch.patient", () -> Calls.sign(prefetch.replace("p1", "p2"), order));
        var record = Calls.sign("{'patient':" + Calls.PATIENT + ",'conditions':" + foreign + "}", order);
        assertThat(record.unread()).contains("conditions");
        assertThat(record.facts())
                .noneMatch(LongTermCondition.class::isInstance)
                .contains(new NotRead(RecordPart.CONDITIONS));
        assertThat(Calls.sign(prefetch, order.replace("Patient/p1", "https://x.example/Patient/p1/_history/2"))
                        .orders())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'patient':null}", "{'patient':{'resourceType':'OperationOutcome'}}", "null"})
    void anAntimicrobialNeedsThePatient(String prefetch) {
        refused(
                RecordRefused.Kind.NOT_ENOUGH_DATA,
                "patient",
                () -> Calls.sign(prefetch, Calls.order("o1", Calls.AMOXICILLIN)));
        refused(
                RecordRefused.Kind.NOT_ENOUGH_DATA,
                "patient",
                () -> Calls.sign(prefetch, Calls.order("o1", "'medicationCodeableConcept':{'text':'?'}")));
        assertThat(Calls.sign(prefetch, Calls.order("o1", PARACETAMOL)).unread())
                .contains("patient");
    }

    @Test
    void aPartialBirthDateGivesNoAge() {
        var record = Calls.sign(
                "{'patient':{'resourceType':'Patient','id':'p1','birthDate':'1990-11'}}",
                Calls.order("o1", Calls.AMOXICILLIN));

        assertThat(record.facts()).noneMatch(Age.class::isInstance);
        assertThat(record.unread()).contains("age");
    }

    @Test
    void anUnrecognisedDrugIsAFact() {
        assertThat(Calls.onlyOrder(Calls.order("o1", "'medicationCodeableConcept':{'text':'Wonder drug'}"))
                        .facts())
                .contains(new UnrecognisedDrug());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    'patient':{'resourceType':'Patient','id':'p1','birthDate':42}     | birthDate
                    'patient':{'resourceType':'Patient','id':'p1','birthDate':'soon'} | birthDate
                    'patient':{'resourceType':'Patient','birthDate':'2030-01-01'}     | birthDate
                    'patient':[]                                                      | prefetch.patient
                    'patient':{}                                                      | prefetch.patient.resourceType
                    'observations':{'resourceType':'Bundle','entry':{}}               | prefetch.observations.entry
                    'observations':{'resourceType':'Bundle','entry':[7]}              | prefetch.observations.entry[0]
                    'observations':{'resourceType':'Bundle','total':'x'}              | prefetch.observations.total
                    'observations':{'resourceType':'Observation','effectiveDateTime':'2026-13-45','code':{}} | effectiveDateTime
                    'observations':{'resourceType':'Observation','code':'x'}          | Observation.code
                    'observations':{'resourceType':'Observation','code':{'coding':[{'system':'http://snomed.info/sct','code':'386725007'}]},'valueQuantity':'38'} | valueQuantity
                    'allergies':{'resourceType':'AllergyIntolerance','code':[]}       | AllergyIntolerance.code
                    'conditions':{'resourceType':'Condition','code':{'coding':{}}}    | Condition.code.coding
                    'medications':{'resourceType':'MedicationRequest','authoredOn':5,'medicationCodeableConcept':{'text':'Amoxicillin'}} | authoredOn
                    'assessments':{'resourceType':'QuestionnaireResponse','item':'x'} | QuestionnaireResponse.item
                    """)
    void elementsOfTheWrongTypeAreRefusedByTheirPath(String part, String path) {
        var patient = part.startsWith("'patient'") ? "" : "'patient':" + Calls.PATIENT + ",";

        refused(
                RecordRefused.Kind.INVALID,
                path,
                () -> Calls.sign("{" + patient + part + "}", Calls.order("o1", Calls.AMOXICILLIN)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'dosageInstruction':{}",
                "'dosageInstruction':[{'text':1}]",
                "'dosageInstruction':[{'timing':{'repeat':{'frequency':'3'}}}]",
                "'dispenseRequest':[]",
                "'reasonCode':[5]"
            })
    void ordersOfTheWrongTypeAreRefused(String elements) {
        refused(RecordRefused.Kind.INVALID, "MedicationRequest", () -> Calls.orderFacts(elements));
    }

    @Test
    void theOrderOfEntriesNeverMatters() {
        var random = new Random(20261123);
        var observations = new ArrayList<String>();
        for (var i = 0; i < 60; i++) {
            var code = List.of("fever", "stridor", "vomiting", "pregnant").get(random.nextInt(4));
            var time = random.nextInt(5) == 0 ? "" : "'effectiveDateTime':'2026-11-2" + random.nextInt(4) + "',";
            observations.add("{'resourceType':'Observation'," + time + "'valueBoolean':" + random.nextBoolean()
                    + ",'code':{'coding':[{'system':'" + CodeSystems.FINDING + "','code':'" + code + "'}]}}");
        }
        var others = new ArrayList<String>();
        for (var code : List.of("77386006", "84114007", "13645005", "91936005", "294505008")) {
            others.add("{'resourceType':'Condition','code':{'coding':[{'system':'http://snomed.info/sct','code':'"
                    + code + "'}]},'recordedDate':'2026-11-20'}");
        }
        var expected = facts(observations, others);

        for (var round = 0; round < 200; round++) {
            Collections.shuffle(observations, random);
            Collections.shuffle(others, random);
            assertThat(facts(observations, others)).isEqualTo(expected);
        }
        assertThat(expected).hasSizeGreaterThan(6);
    }

    private static List<?> facts(List<String> observations, List<String> conditions) {
        return Calls.facts("'observations':" + Calls.bundle(observations.toArray(String[]::new)) + ",'conditions':"
                + Calls.bundle(conditions.toArray(String[]::new)));
    }
}
