package prudent.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import prudent.RunningPrudent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A running program as those see it that call it: which edition answers now, and after a while. */
public final class Answering {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path CALL =
            Path.of("../fhir-profiles/src/main/resources/fhir/examples/cds-hooks/order-sign-sore-throat.json");
    private static final int PATIENCE_SECONDS = 120;

    private Answering() {}

    /** The edition that answers a new call about a sore throat. */
    public static String edition(RunningPrudent prudent) {
        var call = (ObjectNode) JSON.readTree(CALL);
        call.put("hookInstance", UUID.randomUUID().toString());
        var answer = prudent.send(HttpRequest.newBuilder(prudent.url("/cds-services/antimicrobial-order-sign"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(call.toString())));
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body())
                .at("/extension/org.prudent.assessment/edition")
                .asString();
    }

    /** Waits for something that comes by itself. */
    public static void waitUntil(BooleanSupplier condition) {
        var end = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
