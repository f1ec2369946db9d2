package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import prudent.RunningPrudent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Clauses 2 to 7 and 79 of CDS Hooks as {@code clauses.csv} counts them: what is exchanged, and how it is refused. */
class ExchangeClausesTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    private static final FhirContext R4 = FhirContext.forR4Cached();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SIGN = "/cds-services/antimicrobial-order-sign";

    static Stream<SampleCall> calls() {
        return SampleCalls.all();
    }

    private static HttpResponse<String> post(String path, String type, String body) {
        return PRUDENT.send(HttpRequest.newBuilder(PRUDENT.url(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    @DisplayName("Clauses 2, 3: no attribute of an answer is null or empty but cards")
    void noAttributeIsNullOrEmpty(SampleCall call) {
        assertThat(EmptyValues.in(Answer.to(PRUDENT, call).body())).isSubsetOf("/cards");
    }

    @Test
    @DisplayName("Clauses 2, 3: nor is any of discovery and of refusals")
    void norIsAnyOfDiscoveryAndRefusals() {
        assertThat(EmptyValues.in(JSON.readTree(PRUDENT.get("/cds-services").body())))
                .isEmpty();
        assertThat(EmptyValues.in(Answer.to(PRUDENT, SIGN, "{").body())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("calls")
    @DisplayName("Clause 4: resources of an answer are FHIR R4 as JSON objects")
    void resourcesAreObjects(SampleCall call) {
        var resources = Answer.to(PRUDENT, call).body().path("cards").findValues("resource");

        assertThat(resources).allSatisfy(resource -> {
            assertThat(resource.isObject()).isTrue();
            var parser = R4.newJsonParser().setParserErrorHandler(new StrictErrorHandler());
            assertThat(parser.parseResource(resource.toString()).fhirType())
                    .isEqualTo(resource.path("resourceType").asString());
        });
    }

    @ParameterizedTest
    @MethodSource("calls")
    @DisplayName("Clause 5: answers hold no comment, no trailing comma, no key twice")
    void answersAreStrictJson(SampleCall call) {
        var response = post("/cds-services/antimicrobial-" + call.hook(), "application/json", call.json());

        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(StrictJson.read(response.body().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .isObject())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | 200",
                "application/json;charset=UTF-8 | 200",
                "application/json; charset=utf-8 | 200",
                "application/fhir+json | 415",
                "application/fhir+xml | 415",
                "text/plain | 415"
            })
    @DisplayName("Clause 6: bodies are application/json, anything else is 415")
    void bodiesAreJson(String type, int status) {
        var response = post(SIGN, type, SampleCalls.silent().json());

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {"{", "{\"hook\": }", "{\"hook\": \"order-sign\",}", "{/* comment */}", "not json"})
    @DisplayName("Clause 6: malformed JSON is 400 with an OperationOutcome")
    void malformedJsonIsRefused(String body) {
        var response = post(SIGN, "application/json", body);

        assertThat(response.statusCode()).isEqualTo(400);
        var outcome = R4.newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(OperationOutcome.class, response.body());
        assertThat(outcome.getIssueFirstRep().getSeverity()).isEqualTo(OperationOutcome.IssueSeverity.ERROR);
    }

    @Test
    @DisplayName("Clause 7: attributes and extensions that we do not know change nothing")
    void unknownAttributesChangeNothing() {
        var plain = Answer.to(PRUDENT, SampleCalls.delayed());
        var call = SampleCalls.delayed().with(body -> {
            extend(body);
            extend((ObjectNode) body.path("context"));
            extend((ObjectNode) body.path("prefetch"));
            ((ObjectNode) body.path("prefetch"))
                    .put("somebodyElses", "key")
                    .putNull("another")
                    .putArray("third");
            extend(body.put("fhirServer", "https://fhir.example/r4").putObject("fhirAuthorization"));
        });

        var answer = Answer.to(PRUDENT, call);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.shownTopics()).isEqualTo(plain.shownTopics());
        assertThat(answer.unknown()).isEqualTo(plain.unknown());
    }

    private static void extend(ObjectNode object) {
        object.put("x-unknown", 1)
                .putObject("extension")
                .putObject("org.example.configuration")
                .put("on", true);
    }

    @Test
    @DisplayName("Clause 79: every mistake has the status that the table gives it, and says so in FHIR")
    void everyMistakeHasItsStatus() {
        assertThat(refused(post(SIGN, "application/json", "{"))).isEqualTo(400);
        assertThat(refused(post("/cds-services/none", "application/json", "{}")))
                .isEqualTo(404);
        assertThat(refused(PRUDENT.get(SIGN))).isEqualTo(405);
        assertThat(refused(post(SIGN, "application/json", "{\"a\":\"" + "x".repeat(1_200_000) + "\"}")))
                .isEqualTo(413);
        assertThat(refused(post(SIGN, "text/xml", "<a/>"))).isEqualTo(415);
        var withoutPatient = SampleCalls.silent().with(body -> ((ObjectNode) body.path("prefetch")).remove("patient"));
        assertThat(refused(post(SIGN, "application/json", withoutPatient.json())))
                .isEqualTo(412);
    }

    /** The status; the body must be an OperationOutcome that tells nothing of our inside. */
    private static int refused(HttpResponse<String> response) {
        JsonNode body = JSON.readTree(response.body());
        assertThat(body.path("resourceType").asString()).isEqualTo("OperationOutcome");
        assertThat(body.at("/issue/0/diagnostics").asString()).endsWith(".");
        for (var internal : List.of("Exception", "java.", "jackson", "\\n\\tat")) {
            assertThat(response.body()).doesNotContain(internal);
        }
        return response.statusCode();
    }
}
