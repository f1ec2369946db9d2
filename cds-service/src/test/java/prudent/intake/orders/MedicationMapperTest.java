package prudent.intake.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prudent.facts.Antimicrobial;
import prudent.facts.ConcurrentAntimicrobial;
import prudent.facts.CurrentMedicine;
import prudent.facts.Fact;
import prudent.facts.Medicine;
import prudent.facts.PastAntimicrobial;
import prudent.intake.Calls;

class MedicationMapperTest {
    private static final String AMOXICILLIN =
            "'medicationCodeableConcept':{'coding':[{'system':'http://snomed.info/sct','code':'39732411000001106'}]}";

    private static String request(String id, String status, String elements) {
        return "{'resourceType':'MedicationRequest','id':'" + id + "','status':'" + status + "'," + elements + "}";
    }

    private static List<Fact> facts(String... requests) {
        return Calls.facts("'medications':" + Calls.bundle(requests)).stream()
                .filter(fact -> fact instanceof CurrentMedicine
                        || fact instanceof ConcurrentAntimicrobial
                        || fact instanceof PastAntimicrobial)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    'coding':[{'system':'https://dmd.nhs.uk','code':'320000009'}]  | SIMVASTATIN
                    'coding':[{'system':'http://snomed.info/sct','code':'73133000'}] | COLCHICINE
                    'coding':[{'system':'https://dmd.nhs.uk','code':'776713006'}]  | METFORMIN
                    'text':'Colchicine 500 micrograms twice daily'                 | COLCHICINE
                    'text':'Carbimazole 5mg tablets'                               | CARBIMAZOLE
                    'text':'Sodium valproate 200mg tablets'                        | VALPROIC_ACID
                    """)
    void activeMedicinesThatChangeAdviceAreFacts(String concept, Medicine medicine) {
        var elements = "'medicationCodeableConcept':{" + concept + "}";

        assertThat(facts(request("m1", "active", elements))).containsExactly(new CurrentMedicine(medicine));
        assertThat(facts(request("m1", "unknown", elements))).containsExactly(new CurrentMedicine(medicine));
        assertThat(facts(request("m1", "stopped", elements))).isEmpty();
        assertThat(facts(request("m1", "entered-in-error", elements))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19, 5, true", "2026-11-18, 5, false", "2026-11-23, 1, true"})
    void anAntimicrobialIsTakenUntilItsCourseEnds(String authored, int days, boolean isTaken) {
        var facts = facts(request(
                "m1",
                "active",
                AMOXICILLIN + ",'authoredOn':'" + authored + "','dispenseRequest':{'expectedSupplyDuration':{'value':"
                        + days + ",'code':'d'}}"));

        var taken = new ConcurrentAntimicrobial(Antimicrobial.AMOXICILLIN, false);
        assertThat(facts.contains(taken)).isEqualTo(isTaken);
    }

    @Test
    void anActiveCourseWithoutAnEndGoesOn() {
        assertThat(facts(request("m1", "active", AMOXICILLIN + ",'authoredOn':'2026-06-01T10:00:00Z'")))
                .containsExactly(
                        new ConcurrentAntimicrobial(Antimicrobial.AMOXICILLIN, false),
                        new PastAntimicrobial(Antimicrobial.AMOXICILLIN, 175));
    }

    @Test
    void earlierAntimicrobialsHaveTheirAge() {
        assertThat(facts(
                        request("m1", "completed", AMOXICILLIN + ",'authoredOn':'2026-11-03'"),
                        request("m2", "stopped", AMOXICILLIN + ",'authoredOn':'2026-05-03'"),
                        request("m3", "completed", AMOXICILLIN),
                        request("m4", "cancelled", AMOXICILLIN + ",'authoredOn':'2026-11-01'")))
                .containsExactly(
                        new PastAntimicrobial(Antimicrobial.AMOXICILLIN, 20),
                        new PastAntimicrobial(Antimicrobial.AMOXICILLIN, 204));
    }

    @Test
    void theDraftItselfIsNoEarlierOrder() {
        assertThat(facts(request("o1", "active", AMOXICILLIN + ",'authoredOn':'2026-11-23'")))
                .isEmpty();
    }
}
