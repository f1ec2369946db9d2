package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import prudent.RunningPrudent;

/** A journal that cannot be written: no advice, and whoever watches is told. */
class FailedJournalIntegrationTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent("--prudent.journal.checkpoint-every=10");

    @Test
    void callsAreRefusedAndReadinessGoesDown() throws Exception {
        assertThat(call().statusCode()).isEqualTo(200);
        assertThat(PRUDENT.get("/actuator/health/readiness").statusCode()).isEqualTo(200);

        try (var other = DriverManager.getConnection(
                        "jdbc:sqlite:" + PRUDENT.data().resolve("journal.db"));
                var statement = other.createStatement()) {
            // Held until the journal gives up: its own commit fails for real.
            statement.execute("BEGIN IMMEDIATE");
            assertRefused(call());
        }

        assertRefused(call());
        assertThat(PRUDENT.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
        assertThat(PRUDENT.get("/actuator/health/liveness").statusCode()).isEqualTo(503);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("OperationOutcome").doesNotContain("cards");
    }

    private static HttpResponse<String> call() {
        var body = SampleCall.sign()
                .order("order-1", SampleCall.AMOXICILLIN_500MG_CAPSULES, "500mg three times a day for 5 days")
                .json();
        return PRUDENT.send(HttpRequest.newBuilder(PRUDENT.url("/cds-services/antimicrobial-order-sign"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }
}
