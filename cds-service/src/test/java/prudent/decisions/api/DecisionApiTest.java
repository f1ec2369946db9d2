package prudent.decisions.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prudent.RunningPrudent;
import prudent.decisions.Decision;
import prudent.decisions.Feedback;
import prudent.decisions.SampleDecisions;
import prudent.decisions.events.Review;
import prudent.decisions.log.DecisionLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DecisionApiTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aDecisionIsShownAsItWasRecorded() {
        var decision = record("api-one", "A10001");

        var shown = read("/api/decisions/" + decision.id());

        assertThat(shown.propertyNames())
                .contains(
                        "id",
                        "recordedAt",
                        "service",
                        "hookInstance",
                        "practice",
                        "prescriber",
                        "patient",
                        "order",
                        "facts",
                        "findings",
                        "cards",
                        "edition",
                        "feedback",
                        "previousHash",
                        "hash");
        assertThat(shown.at("/recordedAt").asString()).isEqualTo("2026-11-23T10:05:00Z");
        assertThat(shown.at("/order/drug").asString()).isEqualTo("amoxicillin");
        assertThat(shown.at("/facts/0/order").asString()).isEqualTo("MedicationRequest/1");
        assertThat(shown.at("/facts/0/fact/Age/years").asInt()).isEqualTo(34);
        assertThat(shown.at("/findings/0/shown").asBoolean()).isTrue();
        assertThat(shown.at("/findings/1/shown").asBoolean()).isFalse();
        assertThat(shown.at("/findings/1/withheldBecause").asString()).isEqualTo("no-antibiotic outranks it");
        assertThat(shown.at("/cards/0/uuid").asString())
                .isEqualTo(decision.cards().get(0).uuid().toString());
        assertThat(shown.at("/cards/0/suggestions/0/changes/0/change").asString())
                .isEqualTo("Amend");
        assertThat(shown.at("/hash").asString()).matches("[0-9a-f]{64}");
    }

    @Test
    void feedbackIsShownWithItsDecision() {
        var decision = record("api-feedback", "A10001");
        var card = decision.cards().get(0);
        PRUDENT.part(DecisionLog.class)
                .hear(
                        SampleDecisions.SERVICE,
                        "A10001",
                        new Feedback(
                                card.uuid(),
                                Feedback.Outcome.ACCEPTED,
                                RunningPrudent.NOW,
                                List.of(card.suggestions().get(0).uuid()),
                                null,
                                null));

        var feedback = read("/api/decisions/" + decision.id()).at("/feedback");

        assertThat(feedback).hasSize(1);
        assertThat(feedback.at("/0/card").asString()).isEqualTo(card.uuid().toString());
    }

    @Test
    void theLatestJudgementIsShownWithItsDecision() {
        var judged = record("api-judged", "A10011");
        record("api-not-judged", "A10011");
        review(judged, Review.Verdict.SAFETY_CONCERN, "too long");
        review(judged, Review.Verdict.REASONABLE_EXCEPTION, "asked the prescriber");

        var one = read("/api/decisions/" + judged.id()).at("/review");
        var items = read("/api/decisions?practice=A10011").at("/items");

        assertThat(one.at("/verdict").asString()).isEqualTo("reasonable-exception");
        assertThat(one.at("/note").asString()).isEqualTo("asked the prescriber");
        assertThat(one.at("/reviewer").asString()).isEqualTo("pharmacist");
        assertThat(items.at("/0").has("review")).as("not judged").isFalse();
        assertThat(items.at("/1/review")).isEqualTo(one);
    }

    private static void review(Decision decision, Review.Verdict verdict, String note) {
        PRUDENT.part(DecisionLog.class)
                .add(new Review(
                        UUID.randomUUID(),
                        decision.id(),
                        RunningPrudent.NOW,
                        "pharmacist",
                        verdict,
                        null,
                        note,
                        false));
    }

    @Test
    void pagesGoFromTheNewestToTheOldestWithoutGapOrRepeat() {
        var recorded = IntStream.range(0, 7)
                .mapToObj(i -> record("api-pages-" + i, "A10007").id().toString())
                .toList();

        var seen = new ArrayList<String>();
        var path = "/api/decisions?practice=A10007&limit=3";
        var page = read(path);
        while (page.has("next")) {
            page.at("/items").forEach(item -> seen.add(item.at("/id").asString()));
            page = read(path + "&cursor=" + page.at("/next").asString());
        }
        page.at("/items").forEach(item -> seen.add(item.at("/id").asString()));

        assertThat(seen).hasSize(7);
        assertThat(seen.get(0)).isEqualTo(recorded.get(6));
        assertThat(seen)
                .containsExactlyElementsOf(
                        IntStream.range(0, 7).mapToObj(i -> recorded.get(6 - i)).toList());
    }

    @Test
    void filtersWorkTogether() {
        var wanted = record("api-filter", "A10008");
        record("api-filter", "A10009");
        record("api-filter-other", "A10008");

        var items = read("/api/decisions?hookInstance=api-filter&practice=A10008&since=2026-11-23")
                .at("/items");

        assertThat(items).hasSize(1);
        assertThat(items.at("/0/id").asString()).isEqualTo(wanted.id().toString());
        assertThat(read("/api/decisions?practice=A10008&since=2026-11-23T10:05:00.001Z")
                        .at("/items"))
                .isEmpty();
        assertThat(read("/api/decisions?practice=A10008&since=2026-11-23T10:05:00Z")
                        .at("/items"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=x",
                "limit=-1",
                "cursor=x",
                "cursor=ZA",
                "since=yesterday",
                "since=2026-13-01",
                "hookinstance=x",
                "limit=1&limit=2"
            })
    void whatCannotBeUnderstoodIsRefusedInASentence(String query) {
        var response = PRUDENT.getAs("pharmacist", "/api/decisions?" + query);

        assertThat(response.statusCode()).isEqualTo(400);
        var outcome = JSON.readTree(response.body());
        assertThat(outcome.at("/resourceType").asString()).isEqualTo("OperationOutcome");
        assertThat(outcome.at("/issue/0/diagnostics").asString()).endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3fa85f64-5717-4562-b3fc-2c963f66afa6", "x", "1-1-1-1-1"})
    void anUnknownDecisionIsNotFound(String id) {
        var response = PRUDENT.getAs("pharmacist", "/api/decisions/" + id);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("OperationOutcome").contains("no decision");
    }

    static Decision record(String hookInstance, String practice) {
        return PRUDENT.part(DecisionLog.class)
                .record(
                        SampleDecisions.callDigest(UUID.randomUUID().toString()),
                        SampleDecisions.decision(hookInstance, practice, RunningPrudent.NOW));
    }

    private static JsonNode read(String path) {
        var response = PRUDENT.getAs("pharmacist", path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    @Test
    void whoLooksIsRecorded() {
        var decision = record("api-looked-at", "A10001");
        var log = PRUDENT.part(DecisionLog.class);

        read("/api/decisions/" + decision.id());
        read("/api/decisions?hookInstance=api-looked-at");

        assertThat(log.thread(decision.id()).orElseThrow().accesses())
                .extracting(seen -> seen.by() + " " + seen.role() + " " + seen.shown())
                .containsExactly("pharmacist PHARMACIST DECISION", "pharmacist PHARMACIST ROWS");
    }

    @Test
    void decisionsAreExportedAsTheyAreFiltered() {
        var decision = record("api-exported", "A10001");

        var answer = PRUDENT.getAs("pharmacist", "/api/decisions/export?format=csv&hookInstance=api-exported");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(
                        name -> assertThat(name).contains("attachment").contains(".csv"));
        assertThat(answer.body())
                .contains("of 1 decisions")
                .contains(decision.id().toString());
        assertThat(PRUDENT.getAs("pharmacist", "/api/decisions/export?format=xls")
                        .statusCode())
                .isEqualTo(400);
        assertThat(PRUDENT.getAs("prescriber", "/api/decisions/export?format=csv")
                        .statusCode())
                .isEqualTo(403);
    }
}
