package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import prudent.RunningPrudent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feedback in the standard's shape is kept once; any other is refused with what is wrong. */
class FeedbackIntegrationTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    private static final String PATH = "/cds-services/antimicrobial-order-sign/feedback";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void acceptedFeedbackIsKeptOnceHoweverOftenItIsSent() {
        var answer = cardShown();
        var feedback = accepted(uuid(answer.card(0)), uuid(answer.card(0).at("/suggestions/0")));

        assertThat(Answer.to(PRUDENT, PATH, feedback).status()).isEqualTo(200);
        assertThat(Answer.to(PRUDENT, PATH, feedback).status()).isEqualTo(200);

        var recorded = decision(answer);
        assertThat(recorded.path("feedback")).hasSize(1);
        assertThat(recorded.at("/feedback/0/outcome").asString()).isEqualToIgnoringCase("accepted");
    }

    @Test
    void overridesAreKeptWithTheirReason() {
        var answer = cardShown();

        var status =
                Answer.to(PRUDENT, PATH, """
                        {"feedback":[{"card":"%s","outcome":"overridden","outcomeTimestamp":"2026-11-23T10:06:00Z",
                        "overrideReason":{"reason":{"system":"https://prudent.example/fhir/CodeSystem/override-reason",
                        "code":"patient-preference-discussed"},"userComment":"travelling tomorrow"}}]}""".formatted(uuid(answer.card(0)))).status();

        assertThat(status).isEqualTo(200);
        assertThat(decision(answer).path("feedback").toString())
                .contains("patient-preference-discussed", "travelling tomorrow");
    }

    @Test
    void unknownCardsAreAnswered404() {
        var answer = Answer.to(
                PRUDENT,
                PATH,
                accepted(UUID.randomUUID().toString(), UUID.randomUUID().toString()));

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void acceptedWithoutSuggestionIsRefused() {
        var answer = Answer.to(PRUDENT, PATH, """
                {"feedback":[{"card":"%s","outcome":"accepted","outcomeTimestamp":"2026-11-23T10:06:00Z"}]}""".formatted(uuid(cardShown().card(0))));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.diagnostics()).contains("acceptedSuggestions");
    }

    @Test
    void anEmptyOverrideReasonIsRefused() {
        var answer = Answer.to(PRUDENT, PATH, """
                {"feedback":[{"card":"%s","outcome":"overridden","outcomeTimestamp":"2026-11-23T10:06:00Z","overrideReason":{}}]}""".formatted(uuid(cardShown().card(0))));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void feedbackWithoutItsArrayIsRefused() {
        assertThat(Answer.to(PRUDENT, PATH, "{\"card\":\"x\",\"outcome\":\"accepted\"}")
                        .status())
                .isEqualTo(400);
    }

    private static Answer cardShown() {
        return Answer.to(
                PRUDENT,
                SampleCall.sign()
                        .order("o-1", SampleCall.AMOXICILLIN_500MG_CAPSULES, "500 mg three times a day for 7 days")
                        .feverPain(3));
    }

    private static String accepted(String card, String suggestion) {
        return """
                {"feedback":[{"card":"%s","outcome":"accepted","acceptedSuggestions":[{"id":"%s"}],
                "outcomeTimestamp":"2026-11-23T10:06:00Z"}]}""".formatted(card, suggestion);
    }

    private static String uuid(JsonNode node) {
        return node.path("uuid").asString();
    }

    private static JsonNode decision(Answer answer) {
        var id = answer.assessment().path("decision").asString();
        return JSON.readTree(PRUDENT.getAs("pharmacist", "/api/decisions/" + id).body());
    }
}
