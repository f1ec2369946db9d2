package prudent.intake.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prudent.facts.Antimicrobial;
import prudent.intake.Calls;
import prudent.intake.products.DrugRecognition;

class DrugMapperTest {
    private static final List<String> SYSTEMS =
            List.of("https://dmd.nhs.uk", "https://dmd.nhs.uk/", "http://snomed.info/sct");

    private static String coded(String system, String code, String text) {
        return "{'coding':[{'system':'" + system + "','code':'" + code + "'}],'text':'" + text + "'}";
    }

    @Test
    void everyProductIsRecognisedUnderEverySystem() {
        var mapper = new DrugMapper(Calls.TERMINOLOGY.drugs());
        assertThat(Calls.TERMINOLOGY.products()).hasSizeGreaterThan(8000);

        Calls.TERMINOLOGY.products().forEach((code, product) -> {
            for (var system : SYSTEMS) {
                var request = Calls.object("{'medicationCodeableConcept':" + coded(system, code, "x") + "}");
                assertThat(mapper.recognise(request, new Medications(), "request")
                                .drug())
                        .isEqualTo(new DrugRecognition.Recognised(product.drug(), product, false));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "39732411000001106, 323510009, AMOXICILLIN",
        "41948311000001104, 324059006, DOXYCYCLINE",
        "39108511000001108, 324568001, NITROFURANTOIN",
        "41953811000001101, 323416001, PHENOXYMETHYLPENICILLIN",
        "41956211000001109, 324431001, TRIMETHOPRIM",
        "39732211000001107, 323539009, CO_AMOXICLAV"
    })
    void productsAreRecognisedByTheirOldIdsToo(String now, String before, Antimicrobial drug) {
        assertThat(Calls.TERMINOLOGY.product(now).orElseThrow().drug()).isEqualTo(drug);
        assertThat(Calls.TERMINOLOGY.product(before).orElseThrow().drug()).isEqualTo(drug);
    }

    @ParameterizedTest
    @CsvSource({
        "774586009, AMOXICILLIN",
        "27658006, AMOXICILLIN",
        "372687004, AMOXICILLIN",
        "426986005, FLUCLOXACILLIN",
        "81508005, DOXYCYCLINE",
        "775120003, CEFTRIAXONE"
    })
    void substancesAndMoietiesAreRecognised(String code, Antimicrobial drug) {
        assertThat(Calls.drug(coded("http://snomed.info/sct", code, "")))
                .isEqualTo(new DrugRecognition.Recognised(drug, null, false));
    }

    @Test
    void theRouteTellsFormsOfASubstanceApart() {
        var order = Calls.order(
                "o1",
                "'medicationCodeableConcept':" + coded("http://snomed.info/sct", "57191001", "Chloramphenicol")
                        + ",'dosageInstruction':[{'route':{'coding':[{'code':'54485002'}]}}]");

        assertThat(Calls.onlyOrder(order).drug())
                .isEqualTo(new DrugRecognition.Recognised(Antimicrobial.CHLORAMPHENICOL_EYE, null, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Amoxicillin                                | AMOXICILLIN
                    amoxicillin 500mg capsules                 | AMOXICILLIN
                    Amoxicillin 500 MG Oral Capsule            | AMOXICILLIN
                    Penicillin V                               | PHENOXYMETHYLPENICILLIN
                    Penicillin V 250mg tablets                 | PHENOXYMETHYLPENICILLIN
                    co-amoxiclav 500mg/125mg tablets           | CO_AMOXICLAV
                    Augmentin 625mg tablets                    | CO_AMOXICLAV
                    Chloramphenicol 0.5% eye drops             | CHLORAMPHENICOL_EYE
                    Fusidic acid 2% cream                      | FUSIDIC_ACID_TOPICAL
                    Nitrofurantoin 100mg modified-release capsules | NITROFURANTOIN
                    Doxycycline (as hyclate) 100mg             | DOXYCYCLINE
                    Cefotaxime 1g injection                    | OTHER_ANTIBACTERIAL
                    """)
    void textAloneNamesADrug(String text, Antimicrobial drug) {
        assertThat(Calls.drug("{'text':'" + text + "'}")).isEqualTo(new DrugRecognition.Recognised(drug, null, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "penicillamine 250mg tablets",
                "penicillin",
                "not amoxicillin",
                "amoxicillin allergy",
                "amoxicillin or doxycycline",
                "amoxicillins",
                "Wonder drug"
            })
    void otherTextIsNotRecognised(String text) {
        assertThat(Calls.drug("{'text':'" + text + "'}")).isInstanceOf(DrugRecognition.Unrecognised.class);
    }

    @Test
    void anUnknownCodeOfAKnownSystemOutweighsTheText() {
        assertThat(Calls.drug(coded("https://dmd.nhs.uk", "999999999999", "Amoxicillin")))
                .isInstanceOf(DrugRecognition.Unrecognised.class);
    }

    @Test
    void theKnownCodingIsPickedAmongLocalOnes() {
        var concept = "{'coding':[{'system':'https://emis.example/drug','code':'AMCA123','display':'Ampicillin'},"
                + "{'system':'http://snomed.info/sct','code':'39732411000001106'}]}";

        assertThat(((DrugRecognition.Recognised) Calls.drug(concept)).drug()).isEqualTo(Antimicrobial.AMOXICILLIN);
    }

    @Test
    void localCodingIsReadByItsDisplay() {
        var concept =
                "{'coding':[{'system':'https://emis.example/drug','code':'A1','display':'Ampicillin 250mg capsules'}]}";

        assertThat(Calls.drug(concept)).isEqualTo(new DrugRecognition.Recognised(Antimicrobial.AMPICILLIN, null, true));
    }

    @Test
    void anInteractingMedicineIsAnotherMedicine() {
        assertThat(Calls.drug(coded("https://dmd.nhs.uk", "320000009", "Simvastatin 40mg tablets")))
                .isInstanceOf(DrugRecognition.OtherMedicine.class);
        assertThat(Calls.drug("{'text':'Carbimazole 5mg tablets'}")).isInstanceOf(DrugRecognition.OtherMedicine.class);
    }

    @Test
    void referencesAreFollowed() {
        var code = "'code':{'coding':[{'system':'https://dmd.nhs.uk','code':'39732411000001106'}]}";
        var contained = Calls.order(
                "o1",
                "'contained':[{'resourceType':'Medication','id':'m'," + code
                        + "}],'medicationReference':{'reference':'#m'}");
        var beside = Calls.order("o1", "'medicationReference':{'reference':'Medication/m'}");

        var inBundle = Calls.sign(
                "{'patient':" + Calls.PATIENT + "}", beside, "{'resourceType':'Medication','id':'m'," + code + "}");

        assertThat(Calls.onlyOrder(contained).drug()).isInstanceOf(DrugRecognition.Recognised.class);
        assertThat(inBundle.orders().get(0).drug()).isInstanceOf(DrugRecognition.Recognised.class);
        assertThat(Calls.onlyOrder(beside).drug()).isInstanceOf(DrugRecognition.Unrecognised.class);
    }

    @Test
    void anOrderWithoutAMedicineIsNoError() {
        var order = Calls.onlyOrder(Calls.order("o1", "'priority':'routine'"));

        assertThat(order.drug()).isInstanceOf(DrugRecognition.NotStated.class);
    }
}
