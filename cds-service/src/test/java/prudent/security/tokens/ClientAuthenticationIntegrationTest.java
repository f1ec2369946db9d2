package prudent.security.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prudent.RunningPrudent;
import prudent.security.SampleClient;
import prudent.security.SampleToken;
import tools.jackson.databind.json.JsonMapper;

/** What clients may rely on that are registered. */
class ClientAuthenticationIntegrationTest {

    private static final SampleClient CLIENT = SampleClient.registered();
    private static final SampleClient WITHOUT_TENANTS =
            SampleClient.of("urn:small-ehr", SampleClient.ec(Curve.P_384, "a+b/c="));

    @RegisterExtension
    static final RunningPrudent PRUDENT =
            new RunningPrudent("--prudent.clients=" + SampleClient.file(CLIENT, WITHOUT_TENANTS));

    @ParameterizedTest
    @CsvSource({"es256, ES256", "es384, ES384", "es512, ES512", "rs, RS256", "rs, RS384", "rs, RS512"})
    @DisplayName("Clauses 93, 97: every algorithm is taken, with keys from the file")
    void everyAlgorithmIsTaken(String kid, String algorithm) {
        assertThat(answer(token(kid).signedAs(algorithm)).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("Clauses 92, 96: the header may name the registered key address")
    void theHeaderMayNameTheRegisteredKeyAddress() {
        assertThat(answer(token("es384").header("jku", SampleClient.JKU)).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("Clause 94: the audience may be a list of one")
    void audienceMayBeAListOfOne() {
        assertThat(answer(token("es384").claim("aud", List.of(url(HookCall.PATH))))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"-59, 0", "0, 59", "3600, 0", "3000, -600", "900, -300"})
    @DisplayName("Clause 95: clocks may differ, and a token may live for an hour")
    void clocksMayDifferAndATokenMayLiveForAnHour(long expires, long issued) {
        var token = token("es384")
                .claim("exp", SampleToken.NOW + expires)
                .claim("iat", SampleToken.NOW + Math.min(issued, expires - 1));

        assertThat(answer(token).statusCode()).isEqualTo(200);
    }

    @Test
    void claimsThatWeDoNotKnowDoNoHarm() {
        var token = token("rs")
                .claim("sub", "urn:ehr")
                .claim("nbf", SampleToken.NOW - 300)
                .claim("exp", SampleToken.NOW + 900.5)
                .claim("https://ehr.example/claim", List.of(1, 2));

        assertThat(answer(token).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("Clause 91: the name of the scheme is of any case")
    void theNameOfTheSchemeIsOfAnyCase() {
        assertThat(HookCall.send(PRUDENT, List.of("bearer " + token("es384").compact()))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"A10001, A10001", "t-2, B20002"})
    @DisplayName("Clause 102: the tenant decides the practice of the decision")
    void theTenantDecidesThePracticeOfTheDecision(String tenant, String practice) {
        var answer = answer(token("es256").claim("tenant", tenant));

        assertThat(practice(answer)).isEqualTo(practice);
    }

    @Test
    void withoutTenantsThePracticeIsUnknown() {
        var token = WITHOUT_TENANTS.token("a+b/c=", url(HookCall.PATH));

        assertThat(practice(answer(token))).isEqualTo("unknown");
        assertThat(answer(WITHOUT_TENANTS.token("a+b/c=", url(HookCall.PATH)).claim("tenant", "A10001"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void sameBytesFromAnotherPracticeAreAnotherCall() {
        var body = HookCall.body();

        var one = HookCall.send(PRUDENT, HookCall.PATH, body, bearer(token("es256")));
        var again = HookCall.send(PRUDENT, HookCall.PATH, body, bearer(token("es256")));
        var other = HookCall.send(
                PRUDENT, HookCall.PATH, body, bearer(token("es256").claim("tenant", "t-2")));

        assertThat(again.body()).isEqualTo(one.body());
        assertThat(decision(other)).isNotEqualTo(decision(one));
    }

    @Test
    @DisplayName("Clause 87: feedback has an audience of its own")
    void feedbackHasItsOwnAudience() {
        var path = HookCall.PATH + "/feedback";
        var body = """
                {"feedback": [{"card": "6f0a1b5e-52c4-4e55-8f16-8e4a0f6c1a2b", "outcome": "overridden",
                  "outcomeTimestamp": "2026-11-23T10:05:00Z"}]}""";

        assertThat(HookCall.send(PRUDENT, path, body, bearer(token("es256").claim("aud", url(path))))
                        .statusCode())
                .as("a card that nobody was shown")
                .isEqualTo(404);
        assertThat(HookCall.send(PRUDENT, path, body, bearer(token("es256"))).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer nonsense"})
    @DisplayName("Clause 17: discovery is open, with a token or without")
    void discoveryIsOpen(String authorization) {
        var response = PRUDENT.send(
                HttpRequest.newBuilder(PRUDENT.url("/cds-services")).header("Authorization", authorization));

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cds-services",
                "/cds-services/",
                "/cds-services/nothing",
                "/cds-services/antimicrobial-order-sign/",
                "/cds-services/antimicrobial-order-sign/feedback",
                "/cds-services/a/b/c"
            })
    @DisplayName("Clauses 89, 91: everything else needs a token")
    void everythingElseNeedsAToken(String path) {
        var response = HookCall.send(PRUDENT, path, "{}", List.of());

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEmpty();
    }

    @Test
    @DisplayName("Clause 103: a browser may read that it was refused")
    void aBrowserMayReadThatItWasRefused() {
        var response = PRUDENT.send(HttpRequest.newBuilder(PRUDENT.url(HookCall.PATH))
                .header("Origin", "http://localhost:3000")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue("http://localhost:3000");
    }

    @Test
    @DisplayName("Clause 103: a preflight needs no token")
    void aPreflightNeedsNoToken() {
        var response = PRUDENT.send(HttpRequest.newBuilder(PRUDENT.url(HookCall.PATH))
                .header("Origin", "http://localhost:3000")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(200);
    }

    private static SampleToken token(String kid) {
        return CLIENT.token(kid, url(HookCall.PATH)).claim("tenant", "A10001");
    }

    private static HttpResponse<String> answer(SampleToken token) {
        return HookCall.send(PRUDENT, token.compact());
    }

    private static List<String> bearer(SampleToken token) {
        return List.of("Bearer " + token.compact());
    }

    private static String url(String path) {
        return PRUDENT.url(path).toString();
    }

    private static String decision(HttpResponse<String> answer) {
        return JsonMapper.shared()
                .readTree(answer.body())
                .at("/extension/org.prudent.assessment/decision")
                .asString();
    }

    private static String practice(HttpResponse<String> answer) {
        var shown = PRUDENT.getAs("pharmacist", "/api/decisions/" + decision(answer));
        return JsonMapper.shared().readTree(shown.body()).path("practice").asString();
    }
}
