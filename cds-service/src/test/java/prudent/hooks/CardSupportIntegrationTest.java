package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import prudent.RunningPrudent;
import prudent.security.SampleClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cards are made for what the registered client can do with them. */
class CardSupportIntegrationTest {

    private static final SampleClient PLAIN = client("urn:plain");
    private static final SampleClient CHOOSING = client("urn:choosing").with("actionSelectionBehavior", true);
    private static final SampleClient ONLY_ANY = client("urn:only-any").with("selectionBehavior", "any");

    @RegisterExtension
    static final RunningPrudent PRUDENT =
            new RunningPrudent("--prudent.clients=" + SampleClient.file(PLAIN, CHOOSING, ONLY_ANY));

    private static SampleClient client(String issuer) {
        return SampleClient.of(issuer, SampleClient.ec(Curve.P_384, "key"));
    }

    private static JsonNode card(SampleClient client, SampleCall call) {
        var url = PRUDENT.url("/cds-services/antimicrobial-" + call.hook());
        var response = PRUDENT.send(HttpRequest.newBuilder(url)
                .header(
                        "Authorization",
                        "Bearer " + client.token("key", url.toString()).compact())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(call.json())));
        return JsonMapper.shared().readTree(response.body()).at("/cards/0");
    }

    private static List<String> actionSelection(JsonNode card) {
        var found = new ArrayList<String>();
        card.path("suggestions")
                .forEach(each -> found.add(each.path("actionSelectionBehavior").asString("")));
        return found;
    }

    @Test
    @DisplayName("Clauses 66, 78: only a client that supports it may choose among actions")
    void onlyAClientThatSupportsItMayChooseAmongActions() {
        assertThat(actionSelection(card(PLAIN, SampleCalls.notNeeded()))).containsOnly("");
        assertThat(actionSelection(card(ONLY_ANY, SampleCalls.notNeeded()))).containsOnly("");
        assertThat(actionSelection(card(CHOOSING, SampleCalls.notNeeded()))).containsOnly("any");
        // A change of the order has one action, and nothing to choose.
        assertThat(actionSelection(card(CHOOSING, SampleCalls.otherDrug()))).containsOnly("");
    }

    @Test
    @DisplayName("Clause 61: a client that knows only any gets any")
    void aClientThatKnowsOnlyAnyGetsAny() {
        assertThat(card(ONLY_ANY, SampleCalls.referred())
                        .path("selectionBehavior")
                        .asString())
                .isEqualTo("any");
        assertThat(card(PLAIN, SampleCalls.referred()).path("selectionBehavior").asString())
                .isEqualTo("at-most-one");
    }
}
