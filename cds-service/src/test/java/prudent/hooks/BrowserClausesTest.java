package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prudent.RunningPrudent;

/** Clause 103 of CDS Hooks as {@code clauses.csv} counts them: clients that are pages in a browser. */
class BrowserClausesTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent("--prudent.cors=https://sandbox.cds-hooks.example");

    private static final String SIGN = "/cds-services/antimicrobial-order-sign";

    private static HttpRequest.Builder from(String origin, String path) {
        return HttpRequest.newBuilder(PRUDENT.url(path)).header("Origin", origin);
    }

    private static String allowed(HttpResponse<String> response) {
        return response.headers().firstValue("Access-Control-Allow-Origin").orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "/cds-services, GET, authorization",
        "/cds-services/antimicrobial-order-sign, POST, 'authorization,content-type'",
        "/cds-services/antimicrobial-order-sign/feedback, POST, 'authorization,content-type'"
    })
    @DisplayName("Clause 103: preflights of all three addresses are answered for the origins on the list")
    void preflightsAreAnswered(String path, String method, String headers) {
        var preflight = from("https://sandbox.cds-hooks.example", path)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", headers)
                .method("OPTIONS", BodyPublishers.noBody());

        var response = PRUDENT.send(preflight);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(allowed(response)).isEqualTo("https://sandbox.cds-hooks.example");
        assertThat(response.headers().firstValue("Access-Control-Allow-Methods"))
                .hasValueSatisfying(methods -> assertThat(methods).contains(method));
        assertThat(response.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @Test
    @DisplayName("Clause 103: a page reads refusals as well as answers")
    void aPageReadsRefusals() {
        var answer = PRUDENT.send(from("http://localhost:3000", SIGN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(SampleCalls.delayed().json())));
        var refusal = PRUDENT.send(from("http://localhost:3000", SIGN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(allowed(answer)).isEqualTo("http://localhost:3000");
        assertThat(allowed(refusal)).isEqualTo("http://localhost:3000");
    }

    @Test
    @DisplayName("Clause 103: pages from elsewhere get nothing")
    void pagesFromElsewhereGetNothing() {
        var response = PRUDENT.send(from("https://evil.example", "/cds-services"));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(allowed(response)).isEmpty();
    }
}
