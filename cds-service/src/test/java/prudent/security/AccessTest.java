package prudent.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prudent.RunningPrudent;

class AccessTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    @ParameterizedTest
    @CsvSource({
        "prescriber, 403",
        "pharmacist, 200",
        "icb, 200",
        "author, 403",
        "safety, 200",
        "admin, 200",
        "practice, 403",
        "nobody, 401"
    })
    void decisionsAreForThoseWhoReviewThem(String user, int status) {
        assertThat(PRUDENT.getAs(user, "/api/decisions").statusCode()).isEqualTo(status);
    }

    @Test
    void anUnknownCallerOfTheApiIsAskedForCredentialsAndToldNothing() {
        var response = PRUDENT.get("/api/decisions");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic "));
        assertThat(response.body()).isEmpty();
    }

    @Test
    void aWrongRoleIsRefusedInASentence() {
        assertThat(PRUDENT.getAs("prescriber", "/api/decisions").body())
                .contains("\"resourceType\":\"OperationOutcome\"")
                .contains("Your role does not allow this.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void decisionsCannotBeChangedThroughTheApi(String method) {
        var response = PRUDENT.sendAs(
                "admin",
                HttpRequest.newBuilder(PRUDENT.url("/api/decisions/1")).method(method, BodyPublishers.ofString("{}")));

        assertThat(response.statusCode()).isEqualTo(403);
    }

    @Test
    void pagesWithDecisionsAskForALogin() {
        var response = PRUDENT.get("/decisions/");

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/login"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/simulator/", "/rules/", "/cds-services", "/cds-services/x", "/assets/x", "/webjars/x"})
    void openPlacesAskForNothing(String path) {
        assertThat(PRUDENT.get(path).statusCode()).isIn(200, 404);
    }

    @Test
    void aPageTakesNoChangeWithoutItsToken() {
        var login = HttpRequest.newBuilder(PRUDENT.url("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=admin&password=prudent"));

        assertThat(PRUDENT.send(login).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cds-services", "/api/decisions", "/decisions/"})
    void everyAnswerCarriesStrictHeaders(String path) {
        var headers = PRUDENT.get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .startsWith("default-src 'self';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:3000", "http://127.0.0.1:8081", "http://localhost", "https://localhost:9000"})
    void pagesOfThisMachineMayCallTheCdsServices(String origin) {
        assertThat(allowedOrigin(preflight(origin))).isEqualTo(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://localhost.evil.example",
                "null",
                "http://127.0.0.1.evil.example:80"
            })
    void otherPagesMayNot(String origin) {
        var response = preflight(origin);

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(allowedOrigin(response)).isEmpty();
    }

    @Test
    void anErrorIsReadableForTheBrowserToo() {
        var response = PRUDENT.send(HttpRequest.newBuilder(PRUDENT.url("/cds-services/unknown"))
                .header("Origin", "http://localhost:3000")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(allowedOrigin(response)).isEqualTo("http://localhost:3000");
    }

    private static HttpResponse<String> preflight(String origin) {
        return PRUDENT.send(HttpRequest.newBuilder(PRUDENT.url("/cds-services/antimicrobial-order-select"))
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type,authorization")
                .method("OPTIONS", BodyPublishers.noBody()));
    }

    private static String allowedOrigin(HttpResponse<String> response) {
        return response.headers().firstValue("Access-Control-Allow-Origin").orElse("");
    }
}
