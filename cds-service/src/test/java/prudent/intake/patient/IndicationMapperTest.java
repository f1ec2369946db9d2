package prudent.intake.patient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prudent.facts.Indication;
import prudent.facts.Infection;
import prudent.intake.Calls;
import prudent.intake.orders.DraftOrder;

class IndicationMapperTest {

    private static DraftOrder order(String elements) {
        return Calls.onlyOrder(Calls.order("o1", Calls.AMOXICILLIN + "," + elements));
    }

    private static String code(String code) {
        return "{'coding':[{'system':'http://snomed.info/sct','code':'" + code + "'}]}";
    }

    @ParameterizedTest
    @CsvSource({
        "363746003, acute-sore-throat",
        "17741008, acute-sore-throat",
        "10509002, acute-cough",
        "54150009, acute-cough",
        "36971009, acute-sinusitis",
        "65363002, acute-otitis-media",
        "233604007, community-acquired-pneumonia"
    })
    void codesAreMapped(String code, String key) {
        assertThat(order("'reasonCode':[" + code(code) + "]").indicationKey()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"15033003", "80384002", "40055000", "27836007", "91302008"})
    void quinsyEpiglottitisAndTheLikeAreOtherDiseases(String code) {
        assertThat(order("'reasonCode':[" + code(code) + "]").indicationKey()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Acute sore throat, acute-sore-throat",
        "' TONSILLITIS ', acute-sore-throat",
        "'sore  throat', acute-sore-throat",
        "AOM, acute-otitis-media",
        "chest infection, lower-respiratory-tract-infection"
    })
    void textEqualToALabelOrAnAliasIsMapped(String text, String key) {
        assertThat(order("'reasonCode':[{'text':'" + text + "'}]").indicationKey())
                .isEqualTo(key);
        assertThat(order("'reasonCode':[{'text':'" + text + " today'}]").indicationKey())
                .isNull();
    }

    @Test
    void theFirstReasonThatMapsCounts() {
        var order = order("'reasonCode':[{'text':'Malaise'}," + code("15805002") + "," + code("3110003") + "]");

        assertThat(order.facts()).contains(new Indication(Infection.ACUTE_SINUSITIS));
    }

    @Test
    void referencesToAConditionAreFollowed() {
        var condition = "{'resourceType':'Condition','id':'c1','code':" + code("3110003") + "}";
        var contained = order("'contained':[" + condition + "],'reasonReference':[{'reference':'#c1'}]");
        var order = Calls.order("o1", Calls.AMOXICILLIN + ",'reasonReference':[{'reference':'Condition/c1'}]");
        var record = Calls.sign("{'patient':" + Calls.PATIENT + ",'conditions':" + condition + "}", order);

        assertThat(contained.indicationKey()).isEqualTo("acute-otitis-media");
        assertThat(record.orders().get(0).indicationKey()).isEqualTo("acute-otitis-media");
        assertThat(Calls.onlyOrder(order).indicationKey()).isNull();
    }
}
