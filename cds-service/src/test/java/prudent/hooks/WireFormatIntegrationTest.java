package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prudent.RunningPrudent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies are UTF-8 JSON of the right shape at every level, and answers hold nothing that is null or empty. */
class WireFormatIntegrationTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    private static final String SIGN = "/cds-services/antimicrobial-order-sign";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource({
        "Content-Type,application/json; charset=utf-16,415",
        "Content-Type,application/json; charset=utf-8,200",
        "Content-Type,application/json;charset=UTF-8,200",
        "Content-Encoding,gzip,415",
        "Content-Encoding,identity,200"
    })
    void bodiesMustBePlainUtf8(String header, String value, int status) {
        var request = HttpRequest.newBuilder(PRUDENT.url(SIGN)).POST(BodyPublishers.ofString(call().json()));
        if (!header.equals("Content-Type")) {
            request.header("Content-Type", "application/json");
        }

        assertThat(PRUDENT.send(request.header(header, value)).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1e2147483648", "1e-2147483648", "1e99999999999999999999", "1e400", "1e-400"})
    void numbersThatNobodyCanComputeWithAreRefused(String number) {
        var answer = Answer.to(PRUDENT, SIGN, "{\"unused\":" + number + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.diagnostics()).contains("exponent");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"/fhirServer|5", "/fhirAuthorization|\"token\"", "/fhirAuthorization|{}", "/context/encounterId|5"
            })
    void wrongTypesBesideTheRecordAreRefused(String place, String value) {
        var call = call().with(body -> {
            var cut = place.lastIndexOf('/');
            var parent = (ObjectNode) (cut == 0 ? body : body.at(place.substring(0, cut)));
            parent.set(place.substring(cut + 1), JSON.readTree(value));
        });

        assertThat(Answer.to(PRUDENT, call).status()).isEqualTo(400);
    }

    @Test
    void anyOrderOfAnotherPatientIsRefused() {
        var call = call().with(body -> {
            var order = ((ObjectNode) body.at("/context/draftOrders"))
                    .withArray("entry")
                    .addObject()
                    .putObject("resource");
            order.put("resourceType", "ServiceRequest").put("id", "s-1");
            order.putObject("subject").put("reference", "Patient/p-2");
        });

        assertThat(Answer.to(PRUDENT, call).status()).isEqualTo(400);
    }

    @Test
    void emptyElementsOfADraftDoNotComeBack() {
        var call = call();
        var draft = call.draft(0);
        draft.putNull("note").put("implicitRules", "").putArray("identifier");
        draft.putObject("groupIdentifier").putObject("period");
        draft.putArray("supportingInformation").addObject().put("reference", "Observation/1");

        var answer = Answer.to(PRUDENT, call);

        var order = answer.card(0).at("/suggestions/0/actions/0/resource");
        assertThat(order.has("supportingInformation")).isTrue();
        assertThat(order.propertyNames())
                .doesNotContain("note", "implicitRules", "identifier")
                .contains("subject", "reasonCode");
        assertThat(order.path("groupIdentifier").path("period").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"outcomeTimestamp\":\"-999999999-01-01T00:00:00Z\"",
                "\"outcomeTimestamp\":\"2026-11-23T10:06:00Z\",\"overrideReason\":{\"userComment\":5}",
                "\"outcomeTimestamp\":\"2026-11-23T10:06:00Z\",\"overrideReason\":{\"reason\":{\"system\":\"s\",\"code\":5}}"
            })
    void feedbackOfTheWrongTypesIsRefused(String members) {
        var card = Answer.to(PRUDENT, call()).card(0).path("uuid").asString();

        var answer = Answer.to(
                PRUDENT,
                SIGN + "/feedback",
                "{\"feedback\":[{\"card\":\"" + card + "\",\"outcome\":\"overridden\"," + members + "}]}");

        assertThat(answer.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "%2B999999999-12-31T23:59:59-18:00", "2026-13-01"})
    void decisionsSinceNoPossibleTimeAreRefused(String since) {
        var answer = PRUDENT.getAs("pharmacist", "/api/decisions?since=" + since);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("OperationOutcome");
    }

    private static SampleCall call() {
        return SampleCall.sign()
                .order("o-1", SampleCall.PHENOXYMETHYLPENICILLIN_250MG_TABLETS, "500 mg four times a day for 5 days")
                .feverPain(3);
    }
}
