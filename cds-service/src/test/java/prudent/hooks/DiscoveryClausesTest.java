package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import prudent.RunningPrudent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clauses 8 to 25 of CDS Hooks as {@code clauses.csv} counts them: what discovery says. */
class DiscoveryClausesTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    @RegisterExtension
    static final RunningPrudent WITH_ONE_ID = new RunningPrudent("--prudent.discovery.one-id=true");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> HOOKS =
            Map.of("antimicrobial-order-select", "order-select", "antimicrobial-order-sign", "order-sign");

    private static JsonNode services(RunningPrudent prudent) {
        return JSON.readTree(prudent.get("/cds-services").body()).path("services");
    }

    @Test
    @DisplayName("Clauses 8, 9: discovery is at its address, and an object with an array")
    void discoveryIsAtItsAddress() {
        var response = PRUDENT.get("/cds-services");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(response.body()).propertyNames()).containsExactly("services");
        assertThat(services(PRUDENT).isArray()).isTrue();
    }

    @Test
    @DisplayName("Clauses 10, 11, 12, 13: each service has hook, description and id, and says what it wants")
    void eachServiceSaysWhatItIs() {
        assertThat(services(PRUDENT)).hasSize(2).allSatisfy(service -> {
            assertThat(service.path("hook").stringValue())
                    .isEqualTo(HOOKS.get(service.path("id").stringValue()));
            assertThat(service.path("description").stringValue()).isNotBlank();
            assertThat(service.path("title").stringValue()).isNotBlank();
            assertThat(service.path("usageRequirements").stringValue()).isNotBlank();
            assertThat(service.path("prefetch").isObject()).isTrue();
            assertThat(service.path("prefetch"))
                    .allSatisfy(query -> assertThat(query.isString()).isTrue());
        });
    }

    @Test
    @DisplayName("Clauses 14, 15: the release of CDS Hooks and the version of the hook are said")
    void theVersionsAreSaid() {
        assertThat(services(PRUDENT)).allSatisfy(service -> {
            assertThat(service.path("version").stringValue()).matches("\\d+\\.\\d+\\.\\d+");
            assertThat(service.path("hookVersion").stringValue()).isEqualTo("1.0");
        });
    }

    @Test
    @DisplayName("Clause 16: one id may stand once for each hook")
    void oneIdMayStandForEachHook() {
        assertThat(services(WITH_ONE_ID).findValuesAsString("id"))
                .containsExactly("antimicrobial-stewardship", "antimicrobial-stewardship");
        assertThat(services(WITH_ONE_ID).findValuesAsString("hook")).containsExactly("order-select", "order-sign");
    }

    @Test
    @DisplayName("Clause 16: an address serves its hook by what the call says")
    void anAddressServesByHook() {
        var path = "/cds-services/antimicrobial-stewardship";
        var chosen = SampleCalls.notNeeded();
        var signed = SampleCalls.silent();

        var first = Answer.to(PRUDENT, path, chosen.json());
        var later = Answer.to(PRUDENT, path, signed.json());

        assertThat(first.shownTopics()).containsExactly("no-antibiotic");
        // What is answered later under the same id stands in place of the stale card.
        assertThat(later.status()).isEqualTo(200);
        assertThat(later.body().path("cards").isArray()).isTrue();
        assertThat(later.body().path("cards")).isEmpty();
        assertThat(Answer.to(
                                PRUDENT,
                                path,
                                chosen.with(body -> body.put("hook", "patient-view"))
                                        .json())
                        .diagnostics())
                .contains("order-select or order-sign");
    }

    @Test
    @DisplayName("Clause 16: feedback on a card goes to the id that showed it")
    void feedbackGoesToTheSharedId() {
        var path = "/cds-services/antimicrobial-stewardship";
        var card = Answer.to(PRUDENT, path, SampleCalls.notNeeded().json()).card(0);
        var feedback = """
                {"feedback":[{"card":"%s","outcome":"overridden","outcomeTimestamp":"2026-11-23T10:06:00Z"}]}""".formatted(card.path("uuid").asString());

        assertThat(Answer.to(PRUDENT, path + "/feedback", feedback).status()).isEqualTo(200);
        assertThat(Answer.to(PRUDENT, "/cds-services/antimicrobial-order-select/feedback", feedback)
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("Clause 19: what the services do is written for people, and complete")
    void whatTheServicesDoIsWritten() throws IOException {
        var page = Files.readString(Path.of("docs/cds-hooks.md"));

        services(PRUDENT).forEach(service -> {
            assertThat(page).contains("`" + service.path("id").asString() + "`");
            service.path("prefetch").propertyNames().forEach(key -> assertThat(page)
                    .contains("`" + key + "`"));
        });
        var card = Answer.to(PRUDENT, SampleCalls.delayed()).card(0);
        card.path("overrideReasons").forEach(reason -> assertThat(page)
                .contains("`" + reason.path("code").asString() + "`"));
    }

    @Test
    @DisplayName("Clause 24: no template needs the result of another")
    void noTemplateNeedsAnother() {
        assertThat(templates()).allSatisfy(template -> assertThat(template).doesNotContain("%"));
    }

    @Test
    @DisplayName("Clause 25: no template counts from today")
    void noTemplateCountsFromToday() {
        assertThat(templates()).allSatisfy(template -> assertThat(template).doesNotContain("today", "date="));
    }

    private static List<String> templates() {
        return services(PRUDENT).findValues("prefetch").stream()
                .flatMap(prefetch -> prefetch.valueStream().map(JsonNode::stringValue))
                .toList();
    }
}
