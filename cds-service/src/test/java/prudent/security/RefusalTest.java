package prudent.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prudent.RunningPrudent;

/** Whatever part refuses a program's request, it says so as JSON with a sentence; never as a web page. */
class RefusalTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    private static final String SIGN = "/cds-services/antimicrobial-order-sign";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cds-services/..;/api/decisions",
                "/cds-services/%2e%2e/api/decisions",
                "/cds-services/a%2fb",
                "/cds-services/%00",
                "/cds-services/<script>",
                "/cds-services//",
                "//cds-services",
                "/api/decisions/..;/x"
            })
    void addressesThatAreTricksAreRefusedInJson(String path) throws IOException {
        var answer =
                raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("OperationOutcome")
                .doesNotContainIgnoringCase("<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND"})
    void methodsThatNobodyTakesAreRefusedInJson(String method) throws IOException {
        var answer = raw(method + " " + SIGN + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").contains("OperationOutcome");
    }

    @Test
    void wrongMethodsAreToldTheRightOne() {
        var answer = PRUDENT.get(SIGN);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST,OPTIONS");
    }

    @Test
    void foreignBrowserOriginsAreRefusedWithASentence() throws IOException {
        var answer = raw("OPTIONS " + SIGN + " HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\n"
                + "Access-Control-Request-Method: POST\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 403")
                .contains("OperationOutcome", "browser origin")
                .doesNotContain("Access-Control-Allow-Origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/fhir+json", "application/xml", "rubbish"})
    void callersGetJsonWhateverTheySayTheyAccept(String accept) {
        var discovery = PRUDENT.send(
                HttpRequest.newBuilder(PRUDENT.url("/cds-services")).header("Accept", accept));
        var call = PRUDENT.send(HttpRequest.newBuilder(PRUDENT.url(SIGN))
                .header("Accept", accept)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{")));
        var page = PRUDENT.sendAs(
                "pharmacist",
                HttpRequest.newBuilder(PRUDENT.url("/api/decisions?limit=1")).header("Accept", accept));
        var nothing = PRUDENT.sendAs(
                "pharmacist",
                HttpRequest.newBuilder(PRUDENT.url("/api/decisions/none")).header("Accept", accept));

        assertThat(discovery.statusCode()).isEqualTo(200);
        assertThat(call.statusCode()).isEqualTo(400);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(List.of(discovery, call, page, nothing)).allSatisfy(RefusalTest::isJson);
    }

    @Test
    void addressesBeyondTheApiAreNotFoundInJson() {
        var answer = PRUDENT.sendAs(
                "pharmacist",
                HttpRequest.newBuilder(PRUDENT.url("/api/decisions/none/")).header("Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(404);
        isJson(answer);
        assertThat(answer.body()).contains("OperationOutcome");
    }

    private static void isJson(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(answer.body()).startsWith("{");
    }

    /** As bytes on the wire: a client library would refuse to send some of these. */
    private static String raw(String request) throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), PRUDENT.url("/").getPort())) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
