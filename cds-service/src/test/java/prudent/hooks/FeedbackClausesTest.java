package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prudent.RunningPrudent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clauses 80 to 88 of CDS Hooks as {@code clauses.csv} counts them: what became of a card. */
class FeedbackClausesTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    private static final String PATH = "/cds-services/antimicrobial-order-sign/feedback";
    private static final String TIME = "\"outcomeTimestamp\":\"2026-11-23T10:06:00Z\"";

    private static Answer shown() {
        return Answer.to(PRUDENT, SampleCalls.otherDrug());
    }

    private static String card(Answer answer) {
        return answer.card(0).path("uuid").asString();
    }

    private static String suggestion(Answer answer) {
        return answer.card(0).at("/suggestions/0/uuid").asString();
    }

    private static String overridden(String card, String more) {
        return "{\"card\":\"" + card + "\",\"outcome\":\"overridden\"," + TIME + more + "}";
    }

    private static String accepted(Answer answer) {
        return "{\"card\":\"" + card(answer) + "\",\"outcome\":\"accepted\"," + TIME
                + ",\"acceptedSuggestions\":[{\"id\":\"" + suggestion(answer) + "\"}]}";
    }

    private static Answer send(String... items) {
        return Answer.to(PRUDENT, PATH, "{\"feedback\":[" + String.join(",", items) + "]}");
    }

    private static JsonNode kept(Answer answer) {
        var id = answer.assessment().path("decision").asString();
        return JsonMapper.shared()
                .readTree(PRUDENT.getAs("pharmacist", "/api/decisions/" + id).body())
                .path("feedback");
    }

    @Test
    @DisplayName("Clause 80: feedback is taken and kept")
    void feedbackIsKept() {
        var answer = shown();

        assertThat(send(accepted(answer)).status()).isEqualTo(200);
        assertThat(kept(answer)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"feedback\":{}}", "{\"feedback\":[]}", "{\"feedback\":null}", "[]"})
    @DisplayName("Clause 81: the body is an object that holds an array")
    void theBodyHoldsAnArray(String body) {
        assertThat(Answer.to(PRUDENT, PATH, body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"outcome\":\"overridden\",\"outcomeTimestamp\":\"2026-11-23T10:06:00Z\"}",
                "{\"card\":\"CARD\",\"outcomeTimestamp\":\"2026-11-23T10:06:00Z\"}",
                "{\"card\":\"CARD\",\"outcome\":\"overridden\"}",
                "{\"card\":\"CARD\",\"outcome\":\"ignored\",\"outcomeTimestamp\":\"2026-11-23T10:06:00Z\"}",
                "{\"card\":\"CARD\",\"outcome\":\"overridden\",\"outcomeTimestamp\":\"yesterday\"}",
                "{\"card\":\"5\",\"outcome\":\"overridden\",\"outcomeTimestamp\":\"2026-11-23T10:06:00Z\"}"
            })
    @DisplayName("Clause 82: an item has card, outcome and time")
    void anItemIsWhole(String item) {
        assertThat(send(item.replace("CARD", card(shown()))).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T10:06:00Z", "2026-11-23T10:06:00.123Z", "2026-11-23T11:06:00+01:00"})
    @DisplayName("Clause 82: times are as in RFC 3339")
    void timesAreTaken(String time) {
        var item = overridden(card(shown()), "").replace("2026-11-23T10:06:00Z", time);

        assertThat(send(item).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("Clause 83: accepted names suggestions of the card")
    void acceptedNamesSuggestions() {
        var answer = shown();
        var without = accepted(answer).replaceAll(",\"acceptedSuggestions\".*]", "");
        var foreign =
                accepted(answer).replace(suggestion(answer), UUID.randomUUID().toString());

        assertThat(send(without).status()).isEqualTo(400);
        assertThat(send(foreign).status()).isEqualTo(400);
        assertThat(kept(answer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"overrideReason\":{\"userComment\":\"travels tomorrow\"}",
                ",\"overrideReason\":{\"reason\":{\"code\":\"specialist-advice\",\"system\":\"https://prudent.example/fhir/CodeSystem/override-reason\"}}",
                ",\"overrideReason\":{\"reason\":{\"code\":\"patient-refuses\",\"system\":\"http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes\",\"display\":\"x\"},\"userComment\":\"y\"}"
            })
    @DisplayName("Clause 84: overridden may say why, by a coding without display, in words, or not at all")
    void overriddenMaySayWhy(String reason) {
        var answer = shown();

        assertThat(send(overridden(card(answer), reason)).status()).isEqualTo(200);
        assertThat(kept(answer)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"overrideReason\":{}",
                ",\"overrideReason\":{\"userComment\":\"\"}",
                ",\"overrideReason\":{\"reason\":{\"code\":\"x\"}}"
            })
    @DisplayName("Clause 84: a reason that says nothing is refused")
    void aReasonSaysSomething(String reason) {
        assertThat(send(overridden(card(shown()), reason)).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("Clause 85: one call may be about several answers, and about one card twice")
    void oneCallMayBeAboutSeveral() {
        var first = shown();
        var second = shown();
        var later = overridden(card(first), "").replace("10:06:00", "10:07:00");

        assertThat(send(accepted(first), accepted(second), later).status()).isEqualTo(200);
        assertThat(send(accepted(first), later).status()).isEqualTo(200);

        assertThat(kept(first).findValuesAsString("outcome")).hasSize(2);
        assertThat(kept(first).path(1).path("outcome").asString()).isEqualToIgnoringCase("overridden");
        assertThat(kept(second)).hasSize(1);
    }

    @Test
    @DisplayName("Clause 86: a card that nobody was shown is 404, and what stands beside it is kept")
    void unknownCardsAreNamed() {
        var answer = shown();

        assertThat(send(overridden(UUID.randomUUID().toString(), ""), accepted(answer))
                        .status())
                .isEqualTo(404);
        assertThat(kept(answer)).hasSize(1);
    }
}
