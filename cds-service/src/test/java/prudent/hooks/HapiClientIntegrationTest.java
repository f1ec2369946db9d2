package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.server.cdshooks.CdsServiceRequestContextJson;
import ca.uhn.fhir.rest.api.server.cdshooks.CdsServiceRequestJson;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceAcceptedSuggestionJson;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceFeebackOutcomeEnum;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceFeedbackJson;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceResponseCardJson;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceResponseJson;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServicesJson;
import ca.uhn.hapi.fhir.cdshooks.module.CdsHooksObjectMapperFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import prudent.RunningPrudent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Java client that is built on HAPI's model of CDS Hooks reads our answers, and we read what it writes. */
class HapiClientIntegrationTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    private static final FhirContext R4 = FhirContext.forR4Cached();
    private static final ObjectMapper HAPI = new CdsHooksObjectMapperFactory(R4).newMapper();

    static Stream<SampleCall> calls() {
        return SampleCalls.all();
    }

    @Test
    void itReadsDiscovery() throws JsonProcessingException {
        var services = HAPI.readValue(PRUDENT.get("/cds-services").body(), CdsServicesJson.class)
                .getServices();

        assertThat(services).hasSize(2).allSatisfy(service -> {
            assertThat(service.getId()).endsWith(service.getHook());
            assertThat(service.getPrefetch()).containsKey("patient");
        });
    }

    @ParameterizedTest
    @MethodSource("calls")
    void itReadsEveryAnswer(SampleCall call) throws JsonProcessingException {
        var answer = Answer.to(PRUDENT, call);

        var cards = HAPI.readValue(answer.body().toString(), CdsServiceResponseJson.class)
                .getCards();

        assertThat(cards).hasSameSizeAs(answer.body().path("cards"));
        for (var i = 0; i < cards.size(); i++) {
            assertThat(cards.get(i).getSummary())
                    .isEqualTo(answer.card(i).path("summary").asString());
            assertThat(cards.get(i).getIndicator()).isNotNull();
            assertThat(resources(cards.get(i)))
                    .hasSameSizeAs(answer.card(i).path("suggestions").findValues("resource"));
        }
    }

    private static List<Resource> resources(CdsServiceResponseCardJson card) {
        return Stream.ofNullable(card.getSuggestions())
                .flatMap(List::stream)
                .flatMap(suggestion -> suggestion.getActions().stream())
                .flatMap(action -> Stream.ofNullable((Resource) action.getResource()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void weReadWhatItWrites(SampleCall call) throws JsonProcessingException {
        var written = HAPI.writeValueAsString(request(JsonMapper.shared().readTree(call.json())));

        var answer = Answer.to(PRUDENT, "/cds-services/antimicrobial-" + call.hook(), written);

        assertThat(answer.status()).as(answer.diagnostics()).isEqualTo(200);
        assertThat(answer.topics()).isEqualTo(Answer.to(PRUDENT, call).topics());
    }

    /** The same call, made as a client makes it: of HAPI's resources. */
    private static CdsServiceRequestJson request(JsonNode call) {
        var request = new CdsServiceRequestJson();
        request.setHook(call.path("hook").asString());
        request.setHookInstance(java.util.UUID.randomUUID().toString());
        var context = new CdsServiceRequestContextJson();
        call.path("context")
                .forEachEntry((name, value) -> context.put(name, value.isObject() ? resource(value) : plain(value)));
        request.setContext(context);
        call.path("prefetch").forEachEntry((name, value) -> request.addPrefetch(name, resource(value)));
        return request;
    }

    private static Object plain(JsonNode value) {
        return value.isArray() ? value.valueStream().map(JsonNode::asString).toList() : value.asString();
    }

    private static Resource resource(JsonNode json) {
        return (Resource) R4.newJsonParser().parseResource(json.toString());
    }

    @Test
    void itsFeedbackIsTakenInTheArrayThatTheStandardWants() throws JsonProcessingException {
        var card = HAPI.readValue(
                        Answer.to(PRUDENT, SampleCalls.otherDrug()).body().toString(), CdsServiceResponseJson.class)
                .getCards()
                .get(0);
        var accepted = new CdsServiceAcceptedSuggestionJson();
        accepted.setId(card.getSuggestions().get(0).getUuid());
        var feedback = new CdsServiceFeedbackJson()
                .setCard(card.getUuid())
                .setOutcome(CdsServiceFeebackOutcomeEnum.accepted)
                .setOutcomeTimestamp("2026-11-23T10:06:00Z")
                .setAcceptedSuggestions(List.of(accepted));

        var status = Answer.to(
                        PRUDENT,
                        "/cds-services/antimicrobial-order-sign/feedback",
                        "{\"feedback\":[" + HAPI.writeValueAsString(feedback) + "]}")
                .status();

        assertThat(status).isEqualTo(200);
    }
}
