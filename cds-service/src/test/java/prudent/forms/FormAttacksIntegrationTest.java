package prudent.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import prudent.RunningPrudent;
import prudent.protocol.CardSupport;
import prudent.security.Caller;
import prudent.security.SampleClient;
import tools.jackson.databind.JsonNode;

/** What somebody tries who has no link, an old one, or one of another practice. */
class FormAttacksIntegrationTest {

    private static final SampleClient CLIENT = SampleClient.registered();

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent("--prudent.clients=" + SampleClient.file(CLIENT));

    private static final String SCORE_0 =
            "feverLast24h=no&purulence=no&attendWithin3Days=no&severelyInflamedTonsils=no&noCoughOrCoryza=no";

    @Test
    void answersForOnePracticeAreNotSeenByAnother() {
        var call = ThroatCall.ofSomebody();
        var path = ThroatCall.formPath(answer(call, "A10001"));

        post(path, SCORE_0);

        assertThat(ThroatCall.topic(answer(call.next(), "t-2"))).isEqualTo("missing-information");
        assertThat(ThroatCall.topic(answer(call.next(), "A10001"))).isEqualTo("no-antibiotic");
    }

    @Test
    void linkOfOnePracticeIsNoneOfAnother() {
        var call = ThroatCall.ofSomebody();

        var one = ThroatCall.formPath(answer(call, "A10001"));
        var other = ThroatCall.formPath(answer(call.next(), "t-2"));

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void linkThatHasExpiredOpensAndKeepsNothing() {
        var call = ThroatCall.ofSomebody();
        var path = "/assessment/" + ticket(call, RunningPrudent.NOW.minusSeconds(1));

        assertThat(PRUDENT.get(path).statusCode()).isEqualTo(410);
        assertThat(PRUDENT.get(path + "/saved").statusCode()).isEqualTo(410);
        var sent = post(path, SCORE_0);
        assertThat(sent.statusCode()).isEqualTo(410);
        assertThat(sent.body()).contains("This form has closed").doesNotContain("<form");
        assertThat(ThroatCall.topic(answer(call, "A10001"))).isEqualTo("missing-information");
    }

    @Test
    void linkThatWasChangedOpensAndKeepsNothing() {
        var call = ThroatCall.ofSomebody();
        var ticket = ticket(call, RunningPrudent.NOW.plusSeconds(60));
        var longer = ticket.substring(0, ticket.length() - 2) + (ticket.endsWith("99") ? "98" : "99");

        for (var forged :
                List.of(longer, "x" + ticket, ticket + "x", "A".repeat(4_000), "%00", "..%2f..%2fdecisions")) {
            var path = "/assessment/" + forged;
            assertThat(PRUDENT.get(path).statusCode()).as(forged).isIn(400, 404);
            assertThat(post(path, SCORE_0).statusCode()).as(forged).isIn(400, 404);
        }
        assertThat(ThroatCall.topic(answer(call, "A10001"))).isEqualTo("missing-information");
    }

    @Test
    void tooMuchIsRefusedAndNothingOfItKept() {
        var call = ThroatCall.ofSomebody();
        var path = ThroatCall.formPath(answer(call, "A10001"));

        assertThat(post(path, SCORE_0 + "&temperature=" + "3".repeat(100_000)).statusCode())
                .isIn(400, 413);
        assertThat(post(path, SCORE_0 + "&temperature=" + "3".repeat(1_000)).statusCode())
                .isEqualTo(400);
        assertThat(post(path, SCORE_0 + "&x=1".repeat(5_000)).statusCode()).isIn(400, 413);
        assertThat(send(
                                path,
                                "multipart/form-data; boundary=b",
                                "--b\r\nContent-Disposition: form-data;" + " name=\"purulence\"\r\n\r\nno\r\n--b--")
                        .statusCode())
                .isEqualTo(415);
        assertThat(ThroatCall.topic(answer(call.next(), "A10001"))).isEqualTo("missing-information");
    }

    @Test
    void pageCannotBeFramedKeptOrLedAwayFrom() {
        var page = PRUDENT.get(ThroatCall.formPath(answer(ThroatCall.ofSomebody(), "A10001")));

        var headers = page.headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }

    private static String ticket(ThroatCall call, Instant expires) {
        var tickets = PRUDENT.part(FormTickets.class);
        var caller = new Caller(SampleClient.ISSUER, "A10001", List.of(), CardSupport.STANDARD);
        return tickets.write(
                new FormTicket(tickets.patient(caller, call.patientId()), "acute-sore-throat", List.of(), expires));
    }

    private static JsonNode answer(ThroatCall call, String tenant) {
        var token =
                CLIENT.token("es256", PRUDENT.url(ThroatCall.PATH).toString()).claim("tenant", tenant);
        return call.as(token.compact()).answer(PRUDENT);
    }

    private static HttpResponse<String> post(String path, String body) {
        return send(path, "application/x-www-form-urlencoded", body);
    }

    private static HttpResponse<String> send(String path, String type, String body) {
        return PRUDENT.send(HttpRequest.newBuilder(PRUDENT.url(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }
}
