package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import prudent.RunningPrudent;
import tools.jackson.databind.json.JsonMapper;

/** One request, one card, one decision; over HTTP, through everything. */
class ConsultationIntegrationTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PEN_V = SampleCall.PHENOXYMETHYLPENICILLIN_250MG_TABLETS;

    @Test
    void offersBackUpPrescriptionAtFeverPain3() {
        var call = SampleCall.sign()
                .order("o-1", PEN_V, "500 mg four times a day for 5 days")
                .feverPain(3);
        call.draft(0).putArray("note").addObject().put("text", "seen with mother");

        var answer = Answer.to(PRUDENT, call);

        assertThat(answer.shownTopics()).containsExactly("delayed-antibiotic");
        var update = answer.card(0).at("/suggestions/0/actions/0");
        assertThat(update.path("type").asString()).isEqualTo("update");
        var order = update.path("resource");
        assertThat(order.path("id").asString()).isEqualTo("o-1");
        assertThat(order.at("/note/0/text").asString()).isEqualTo("seen with mother");
        assertThat(order.at("/dispenseRequest/validityPeriod/start").asString()).isEqualTo("2026-11-26");
        assertThat(order.at("/dosageInstruction/0/patientInstruction").asString())
                .contains("3 to 5 days");
        assertThat(order.at("/dispenseRequest/expectedSupplyDuration/value").asInt())
                .isEqualTo(5);
        assertThat(order.at("/dosageInstruction/0/timing/repeat/boundsDuration/value")
                        .asInt())
                .isEqualTo(5);
        assertThat(order.at("/dispenseRequest/quantity/value").asInt()).isEqualTo(40);
    }

    @Test
    void tellsThePatientWhatADelayedPrescriptionWaitsForWhenItsDrugIsChanged() {
        var call = SampleCall.sign()
                .order("o-1", SampleCall.AMOXICILLIN_500MG_CAPSULES, "500 mg three times a day for 5 days")
                .feverPain(3);
        call.draft(0).putObject("dispenseRequest").putObject("validityPeriod").put("start", "2026-11-27");

        var answer = Answer.to(PRUDENT, call);

        assertThat(answer.shownTopics()).containsExactly("change-drug");
        var order = answer.card(0).at("/suggestions/0/actions/0/resource");
        assertThat(order.at("/dispenseRequest/validityPeriod/start").asString()).isEqualTo("2026-11-27");
        assertThat(order.at("/dosageInstruction/0/patientInstruction").asString())
                .contains("3 to 5 days");
    }

    @Test
    void startsNowWhenTheDrugOfADelayedPrescriptionChangesAndThePatientIsVeryUnwell() {
        var call = SampleCall.sign()
                .order("o-1", SampleCall.AMOXICILLIN_500MG_CAPSULES, "500 mg three times a day for 5 days")
                .allergy("91936005", "Allergy to penicillin")
                .finding("pregnant", false)
                .finding("systemicallyVeryUnwell", true);
        call.draft(0).putObject("dispenseRequest").putObject("validityPeriod").put("start", "2026-11-27");

        var answer = Answer.to(PRUDENT, call);

        assertThat(answer.shownTopics()).containsExactly("contraindicated");
        var order = answer.card(0).at("/suggestions/0/actions/0/resource");
        assertThat(order.at("/dispenseRequest").has("validityPeriod")).isFalse();
    }

    @Test
    void withdrawsTheOrderAtFeverPain1() {
        var answer = Answer.to(
                PRUDENT, SampleCall.select().order("o-1", PEN_V, "1 qds 5/7").feverPain(1));

        assertThat(answer.shownTopics()).containsExactly("no-antibiotic");
        var delete = answer.card(0).at("/suggestions/0/actions/0");
        assertThat(delete.path("type").asString()).isEqualTo("delete");
        assertThat(delete.path("resourceId").asString()).isEqualTo("MedicationRequest/o-1");
        assertThat(delete.has("resource")).isFalse();
    }

    @Test
    void staysSilentAndSaysWhyWhenTheOrderAgrees() {
        var answer = Answer.to(
                PRUDENT,
                SampleCall.sign()
                        .order("o-1", PEN_V, "500 mg four times a day for 10 days")
                        .feverPain(4));

        assertThat(answer.body().path("cards")).isEmpty();
        assertThat(answer.topics()).containsExactly("antibiotic-appropriate");
        assertThat(answer.assessment().path("indication").asString()).isEqualTo("acute-sore-throat");
        assertThat(answer.assessment().path("edition").asString())
                .isEqualTo(PRUDENT.part(prudent.editions.Editions.class).live().edition());
    }

    @Test
    void replacesPenicillinForAnAllergicPatient() {
        var answer = Answer.to(
                PRUDENT,
                SampleCall.sign()
                        .order("o-1", PEN_V, "500 mg four times a day for 10 days")
                        .allergy("91936005", "Allergy to penicillin")
                        .finding("pregnant", false)
                        .feverPain(5));

        assertThat(answer.shownTopics()).containsExactly("contraindicated");
        var order = answer.card(0).at("/suggestions/0/actions/0/resource");
        assertThat(order.at("/medicationCodeableConcept/coding/0/display").asString())
                .isEqualTo("Clarithromycin 250mg tablets");
        assertThat(order.at("/dispenseRequest/quantity/value").asInt()).isEqualTo(10);
    }

    @Test
    void theDecisionIsOnRecordWithWhatWasKnownAndShown() {
        var answer = Answer.to(
                PRUDENT,
                SampleCall.sign()
                        .order("o-1", SampleCall.AMOXICILLIN_500MG_CAPSULES, "500 mg three times a day for 7 days")
                        .feverPain(5));

        var id = answer.assessment().path("decision").asString();
        var recorded = JSON.readTree(
                PRUDENT.getAs("pharmacist", "/api/decisions/" + id).body());

        assertThat(recorded.path("cards")).hasSize(1);
        assertThat(recorded.at("/cards/0/uuid").asString())
                .isEqualTo(answer.card(0).path("uuid").asString());
        assertThat(recorded.at("/cards/0/summary").asString())
                .isEqualTo(answer.card(0).path("summary").asString());
        assertThat(recorded.path("findings").toString()).contains("REG-01", "NG84-07");
        assertThat(recorded.path("facts").toString()).contains("FEVER_PAIN", "AMOXICILLIN");
        assertThat(recorded.toString()).doesNotContain("p-1", "gp-1");
    }

    @Test
    void theSameCallAgainGetsTheSameAnswerAndNoSecondRecord() {
        var call = SampleCall.sign()
                .order("o-1", PEN_V, "500 mg four times a day for 5 days")
                .feverPain(2);

        var first = Answer.to(PRUDENT, call);
        var again = Answer.to(PRUDENT, call);

        assertThat(again.body()).isEqualTo(first.body());
        var hookInstance = JSON.readTree(call.json()).path("hookInstance").asString();
        var recorded = PRUDENT.getAs("pharmacist", "/api/decisions?hookInstance=" + hookInstance);
        assertThat(JSON.readTree(recorded.body()).path("items")).hasSize(1);
    }

    @Test
    void allergiesThatWereNotSentAreSaidToBeUncheckedAndNoDrugIsSuggested() {
        var answer = Answer.to(
                PRUDENT,
                SampleCall.sign()
                        .order("o-1", SampleCall.AMOXICILLIN_500MG_CAPSULES, "500 mg three times a day for 7 days")
                        .feverPain(5)
                        .with(body -> body.withObject("/prefetch").remove("allergies")));

        assertThat(answer.shownTopics()).contains("missing-information");
        assertThat(answer.unknown()).contains("allergies");
        assertThat(answer.body().toString()).doesNotContain("\"update\"");
    }

    @Test
    void anOrderWithoutReasonIsAskedForItWithLikelyOnes() {
        var call = SampleCall.select().order("o-1", PEN_V, "500 mg four times a day for 5 days");
        call.draft(0).remove("reasonCode");

        var answer = Answer.to(PRUDENT, call);

        assertThat(answer.shownTopics()).containsExactly("missing-information");
        assertThat(answer.unknown()).contains("indication");
        var suggested = answer.card(0).at("/suggestions/0/actions/0/resource/reasonCode/0");
        assertThat(suggested.at("/coding/0/code").asString()).isNotBlank();
        assertThat(answer.card(0).path("suggestions").size()).isBetween(2, 4);
    }
}
