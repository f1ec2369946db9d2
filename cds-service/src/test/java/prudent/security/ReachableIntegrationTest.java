package prudent.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prudent.RunningPrudent;

/** Prudent where other machines can reach it: registered clients call it, and nobody signs in. */
class ReachableIntegrationTest {

    private static final String BASE = "https://prudent.surgery.example/base";
    private static final String PATH = "/cds-services/antimicrobial-order-sign";
    private static final SampleClient CLIENT = SampleClient.of("urn:ehr", SampleClient.ec(Curve.P_256, "k"));

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent(
            "--server.address=0.0.0.0",
            "--prudent.base-url=" + BASE + "/",
            "--prudent.clients=" + SampleClient.file(CLIENT));

    @ParameterizedTest
    @ValueSource(strings = {"/decisions", "/decisions/1", "/simulator", "/simulator/", "/login"})
    void pagesThatNeedAUserSayThatThereAreNone(String path) {
        var response = PRUDENT.get(path);

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(PRUDENT.send(HttpRequest.newBuilder(PRUDENT.url(path)).header("Accept", "text/html"))
                        .body())
                .contains("Nobody can sign in here yet");
    }

    @Test
    void theApiKnowsNobody() {
        var response = PRUDENT.getAs("admin", "/api/decisions");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/rules", "/cds-services", "/actuator/health/readiness"})
    void whatShowsNoDecisionIsOpen(String path) {
        assertThat(PRUDENT.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void theSimulatorIsNoClientHere() {
        var response = PRUDENT.send(HttpRequest.newBuilder(PRUDENT.url("/simulator/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("path=" + PATH)));

        assertThat(response.statusCode()).isEqualTo(403);
    }

    @Test
    void audienceIsUnderTheConfiguredAddress() {
        assertThat(status(BASE + PATH)).as("taken, and found to be no call").isEqualTo(400);
        assertThat(status(PRUDENT.url(PATH).toString())).isEqualTo(401);
    }

    private static int status(String audience) {
        var token = CLIENT.token("k", audience).compact();
        return PRUDENT.send(HttpRequest.newBuilder(PRUDENT.url(PATH))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofString("{}")))
                .statusCode();
    }
}
