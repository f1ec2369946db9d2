package prudent.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import prudent.RunningPrudent;
import prudent.security.SampleClient;
import tools.jackson.databind.json.JsonMapper;

/** Where clients are registered the simulator is one of them, for users who are signed in. */
class SimulatorTokenIntegrationTest {

    private static final String PATH = "/cds-services/antimicrobial-order-sign";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern PAGE_TOKEN = Pattern.compile("name=\"csrf-token\"[^>]*content=\"([^\"]+)\"");

    @RegisterExtension
    static final RunningPrudent PRUDENT =
            new RunningPrudent("--prudent.clients=" + SampleClient.file(SampleClient.registered()));

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();

    @Test
    void whoeverIsNotSignedInIsAskedTo() throws Exception {
        assertThat(get("/simulator").uri().getPath()).isEqualTo("/login");
        assertThat(get("/simulator/app.js").statusCode()).isEqualTo(200);
    }

    @Test
    void aSignedInUserGetsATokenForOneCall() throws Exception {
        var csrf = signIn();

        var token = JsonMapper.shared()
                .readTree(ask(PATH, csrf).body())
                .path("token")
                .asString();

        assertThat(call(token, PATH)).as("taken, and found to be no call").isEqualTo(400);
        assertThat(call(token, PATH)).as("a second time").isEqualTo(401);
    }

    @Test
    void theTokenIsForThePathThatWasAskedFor() throws Exception {
        var csrf = signIn();

        var token = JsonMapper.shared()
                .readTree(ask(PATH + "/feedback", csrf).body())
                .path("token")
                .asString();

        assertThat(call(token, PATH)).isEqualTo(401);
        assertThat(call(token, PATH + "/feedback")).isEqualTo(400);
    }

    @Test
    void noTokenWithoutTheTokenOfThePage() throws Exception {
        signIn();

        assertThat(ask(PATH, "guessed").statusCode()).isEqualTo(403);
    }

    @Test
    void noTokenForAnythingElse() throws Exception {
        var csrf = signIn();

        assertThat(ask("/cds-services/../api/decisions", csrf).statusCode()).isEqualTo(404);
        assertThat(ask("//evil.example/cds-services/x", csrf).statusCode()).isEqualTo(404);
    }

    /** Gives the CSRF token of the simulator's page. */
    private String signIn() throws Exception {
        var form = first(FORM_TOKEN, get("/login").body());
        var page = post("/login", "username=prescriber&password=prudent", form);
        assertThat(page.statusCode()).isEqualTo(200);
        return first(PAGE_TOKEN, get("/simulator").body());
    }

    private HttpResponse<String> ask(String path, String csrf) throws Exception {
        return post("/simulator/token", "path=" + path, csrf);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(PRUDENT.url(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form, String csrf) throws Exception {
        var request = HttpRequest.newBuilder(PRUDENT.url(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", csrf)
                .POST(BodyPublishers.ofString(form));
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static int call(String token, String path) {
        return PRUDENT.send(HttpRequest.newBuilder(PRUDENT.url(path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofString("{}")))
                .statusCode();
    }

    private static String first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }
}
