package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prudent.RunningPrudent;
import tools.jackson.databind.node.ObjectNode;

/** Each kind of bad input gets what the contract says: a plain sentence, never a stack trace, never empty cards in its place. */
class BadInputIntegrationTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    private static final String SIGN = "/cds-services/antimicrobial-order-sign";
    private static final String PEN_V = SampleCall.PHENOXYMETHYLPENICILLIN_250MG_TABLETS;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"hook\":\"order-sign\",\"hook\":\"order-sign\"}",
                "{\"hook\":\"order-sign\"} trailing",
                "{\"hook\":12}",
                "{\"number\":1e999999999}",
                "{\"hook\":\"order-sign\",\"hookInstance\":\"not-a-uuid\",\"context\":{}}"
            })
    void malformedBodiesAreRefusedWithASentence(String body) {
        var answer = Answer.to(PRUDENT, SIGN, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("resourceType").asString()).isEqualTo("OperationOutcome");
        assertThat(answer.diagnostics()).endsWith(".").doesNotContain("Exception", "jackson");
    }

    @Test
    void deepNestingIsRefusedAsTooLarge() {
        var answer = Answer.to(PRUDENT, SIGN, "{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}");

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void bodiesBeyondTheLimitAreRefusedAsTooLarge() {
        var answer = Answer.to(PRUDENT, SIGN, "{\"a\":\"" + "x".repeat(1_200_000) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.diagnostics()).contains("1024 KB");
    }

    @Test
    void aCallWithoutContextIsRefused() {
        var answer = Answer.to(PRUDENT, call().with(body -> body.remove("context")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.diagnostics()).contains("context");
    }

    @Test
    void aCallOfAnotherHookIsRefused() {
        var answer = Answer.to(PRUDENT, call().with(body -> body.put("hook", "patient-view")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.diagnostics()).contains("order-sign");
    }

    @Test
    void anOrderForAnotherPatientIsRefused() {
        var call = call();
        call.draft(0).putObject("subject").put("reference", "Patient/p-2");

        var answer = Answer.to(PRUDENT, call);

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void aRecordOfAnotherPatientIsRefused() {
        var answer = Answer.to(PRUDENT, call().with(body -> body.withObject("/prefetch/patient")
                .put("id", "p-2")));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void aCallWithoutThePatientIsAnswered412NamingTheKey() {
        var answer = Answer.to(
                PRUDENT, call().with(body -> body.withObject("/prefetch").remove("patient")));

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.diagnostics()).contains("patient");
    }

    @Test
    void wrongTypesAreRefusedAndNameThePlace() {
        var answer = Answer.to(PRUDENT, call().with(body -> body.withObject("/prefetch/patient")
                .put("birthDate", 42)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.diagnostics()).contains("birthDate");
    }

    @Test
    void anUnknownDrugIsAFactAndNotAnError() {
        var answer = Answer.to(
                PRUDENT,
                SampleCall.sign().order("o-1", "999999999999999", "one daily").feverPain(1));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("cards")).isEmpty();
        assertThat(answer.topics()).containsExactly("not-applicable");
        assertThat(answer.unknown()).contains("medication");
    }

    @Test
    void aDraftWithoutMedicationYetIsAnsweredInSilence() {
        var call = SampleCall.select().order("o-1", PEN_V, "").feverPain(1);
        call.draft(0).remove(List.of("medicationCodeableConcept", "intent", "dosageInstruction"));

        var answer = Answer.to(PRUDENT, call);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("cards")).isEmpty();
        assertThat(answer.topics()).containsExactly("not-applicable");
    }

    @Test
    void anAbsurdDoseIsCorrected() {
        var answer = Answer.to(
                PRUDENT,
                SampleCall.sign()
                        .order("o-1", PEN_V, "5 g four times a day for 5 days")
                        .feverPain(5));

        assertThat(answer.shownTopics()).containsExactly("change-dose");
    }

    @Test
    void twoAntibioticsAtOnceAreBothAssessed() {
        var answer = Answer.to(
                PRUDENT,
                SampleCall.sign()
                        .order("o-1", PEN_V, "500 mg four times a day for 5 days")
                        .order("o-2", SampleCall.CLARITHROMYCIN_250MG_TABLETS, "250 mg twice a day for 5 days")
                        .feverPain(5));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.topics()).contains("duplicate-therapy");
        assertThat(answer.body().path("cards").size()).isLessThanOrEqualTo(4);
    }

    @Test
    void tenThousandObservationsAreReadOrRefusedButNeverBreakTheCall() {
        var call = call().with(body -> {
            var entries = body.withObject("/prefetch/observations").withArray("entry");
            for (int i = 0; i < 10_000; i++) {
                entries.addObject().putObject("resource").put("resourceType", "Observation");
            }
        });

        var answer = Answer.to(PRUDENT, call);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.shownTopics()).containsExactly("delayed-antibiotic");
    }

    @Test
    void whatIsNotJsonIsRefusedByItsType() {
        var response = PRUDENT.send(HttpRequest.newBuilder(PRUDENT.url(SIGN))
                .header("Content-Type", "application/fhir+xml")
                .POST(BodyPublishers.ofString("<x/>")));

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.body()).contains("OperationOutcome");
    }

    @Test
    void unknownServicesAndWrongMethodsAreNamed() {
        assertThat(Answer.to(PRUDENT, "/cds-services/no-such-service", call().json())
                        .status())
                .isEqualTo(404);
        assertThat(PRUDENT.get(SIGN).statusCode()).isEqualTo(405);
    }

    @Test
    void unknownSelectionsAreRefused() {
        var call = SampleCall.select().order("o-1", PEN_V, "500 mg four times a day for 5 days");
        call.with(body ->
                ((ObjectNode) body.path("context")).putArray("selections").add("MedicationRequest/another"));

        assertThat(Answer.to(PRUDENT, call).status()).isEqualTo(400);
    }

    private static SampleCall call() {
        return SampleCall.sign()
                .order("o-1", PEN_V, "500 mg four times a day for 5 days")
                .feverPain(3);
    }
}
