package prudent.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prudent.RunningPrudent;
import tools.jackson.databind.node.ObjectNode;

/** What a call lacks is fetched from its FHIR server: all of it, page by page, with the caller's token and nothing else. */
class RecordFetchingIntegrationTest {

    private static final PatientRecordFile RECORD = new PatientRecordFile();

    private static final FhirServerStandIn FHIR = new FhirServerStandIn()
            .with("good", request -> request.json(good(request)))
            .with("with-token", request -> request.json(good(request)))
            .with("unread", request -> request.json(good(request)))
            .with("no-id", request -> request.json(good(request)))
            .with("pages", RecordFetchingIntegrationTest::threePages)
            .with("pages-after", RecordFetchingIntegrationTest::threePages);

    // Long, so that a busy machine does not matter.
    @RegisterExtension
    static final RunningPrudent PRUDENT =
            new RunningPrudent("--prudent.fetch.servers=" + FHIR.bases(), "--prudent.fetch.deadline=5s");

    private static String good(FhirServerStandIn.Request request) {
        return switch (request.type()) {
            case "Patient" -> RECORD.resource("patient", "present").toString();
            case "AllergyIntolerance" ->
                RECORD.bundle(RECORD.resource("base", "no-known-allergy")).toString();
            case "Observation" ->
                RECORD.bundle(RECORD.resource("base", "feverPAIN")).toString();
            default -> RECORD.bundle().toString();
        };
    }

    /** The allergy is on the third page; the link to it is relative. */
    private static void threePages(FhirServerStandIn.Request request) throws IOException {
        var isThird = request.query().endsWith("page=3");
        var bundle = RECORD.bundle(
                RECORD.resource(isThird ? "allergies" : "base", isThird ? "present" : "no-known-allergy"));
        if (!isThird) {
            var next = request.query().endsWith("page=2") ? "?page=3" : request.base() + "?page=2";
            bundle.putArray("link").addObject().put("relation", "next").put("url", next);
        }
        request.json(bundle.toString());
    }

    @Test
    @DisplayName("Clauses 43, 50: a call may bring nothing but its server")
    void aCallMayBringNothingButItsServer() {
        var call = call("good");
        call.remove("prefetch");

        var reply = Reply.to(PRUDENT, call);

        assertThat(reply.shownTopics()).containsExactly("change-drug");
        assertThat(reply.suggestsADrug()).isTrue();
        assertThat(reply.unknown()).containsExactly("encounter");
        assertThat(FHIR.requests("good"))
                .extracting(FhirServerStandIn.Request::type)
                .containsExactlyInAnyOrder(
                        "Patient",
                        "Condition",
                        "Observation",
                        "AllergyIntolerance",
                        "MedicationRequest",
                        "QuestionnaireResponse");
    }

    @Test
    @DisplayName("Clause 46: further pages are read")
    void furtherPagesAreRead() {
        assertThat(Reply.to(PRUDENT, call("pages")).topics()).contains("contraindicated");
        assertThat(FHIR.requests("pages")).hasSize(3);
    }

    @Test
    @DisplayName("Clause 46: pages after a page that was sent are read")
    void pagesAfterAPageThatWasSentAreRead() {
        var call = call("pages-after");
        var sent = RECORD.bundle(RECORD.resource("base", "no-known-allergy"));
        sent.putArray("link").addObject().put("relation", "next").put("url", FHIR.base("pages-after") + "?page=3");
        ((ObjectNode) call.path("prefetch")).set("allergies", sent);

        var reply = Reply.to(PRUDENT, call);

        assertThat(reply.topics()).contains("contraindicated");
        assertThat(reply.unknown()).doesNotContain("allergies");
        assertThat(FHIR.requests("pages-after")).hasSize(1);
    }

    @Test
    @DisplayName("Clause 47: the token goes along and is used for what it allows")
    void theTokenGoesAlongAndIsUsedForWhatItAllows() {
        var call = call("with-token");
        call.remove("prefetch");
        call.putObject("fhirAuthorization")
                .put("access_token", "a-token")
                .put("token_type", "Bearer")
                .put("expires_in", 300)
                .put("scope", "patient/Patient.read patient/Observation.read")
                .put("subject", "prudent");

        var reply = Reply.to(PRUDENT, call);

        assertThat(reply.unknown()).contains("conditions", "allergies", "medications", "assessments");
        assertThat(reply.suggestsADrug()).isFalse();
        assertThat(FHIR.requests("with-token")).hasSize(2).allSatisfy(request -> {
            assertThat(request.header("Authorization")).isEqualTo("Bearer a-token");
            assertThat(request.header("Accept")).isEqualTo("application/fhir+json");
            assertThat(List.of(request.header("Accept-Encoding"), request.header("Cookie")))
                    .containsOnly("");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"p-1&_include=*", "p-1?_count=1", "../Patient", "p%201", "p 1"})
    @DisplayName("Clause 53: what is no id of FHIR is put into no query")
    void whatIsNoIdIsPutIntoNoQuery(String patientId) {
        var call = call("no-id");
        ((ObjectNode) call.path("context")).put("patientId", patientId);
        var text = call.toString().replace("\"Patient/p-1\"", "\"Patient/" + patientId + "\"");

        var reply = Reply.to(PRUDENT, PatientRecordFile.JSON.readTree(text));

        assertThat(reply.status()).isIn(200, 400);
        assertThat(FHIR.requests("no-id")).isEmpty();
    }

    @Test
    void nobodysRecordIsReadForAnOrderThatIsNotAdvisedOn() {
        var call = call("unread");
        call.remove("prefetch");
        var order = (ObjectNode) call.at("/context/draftOrders/entry/0/resource");
        order.putObject("medicationCodeableConcept").put("text", "Salbutamol");

        assertThat(Reply.to(PRUDENT, call).topics()).containsExactly("not-applicable");
        assertThat(FHIR.requests("unread")).isEmpty();
    }

    /** A call that lacks allergies. */
    private static ObjectNode call(String server) {
        var call = RECORD.call("allergies");
        var prefetch = (ObjectNode) call.path("prefetch");
        prefetch.set("patient", RECORD.resource("patient", "present"));
        prefetch.set("observations", RECORD.bundle(RECORD.resource("base", "feverPAIN")));
        List.of("conditions", "medications", "assessments").forEach(key -> prefetch.set(key, RECORD.bundle()));
        return call.put("fhirServer", FHIR.base(server));
    }
}
