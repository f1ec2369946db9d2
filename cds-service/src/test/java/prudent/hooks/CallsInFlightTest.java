package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.HttpHeaders;
import prudent.RunningPrudent;

/** What comes beyond the calls in flight is refused at once, with a time to try again, and places are given back. */
class CallsInFlightTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    @Test
    void theCallBeyondTheLastPlaceIsRefused() throws Exception {
        var calls = new CallsInFlight(new CallLimits(1, Duration.ofSeconds(1), Duration.ofSeconds(1)));
        var entered = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> calls.admit(() -> {
            entered.countDown();
            return await(leave);
        }));
        entered.await();

        assertThat(calls.isFull()).isTrue();
        assertThatExceptionOfType(HookRefusal.class)
                .isThrownBy(() -> calls.admit(() -> "never"))
                .satisfies(refusal -> {
                    assertThat(refusal.status().value()).isEqualTo(503);
                    assertThat(refusal.headers().getFirst(HttpHeaders.RETRY_AFTER))
                            .isEqualTo("1");
                });

        leave.countDown();
        assertThat(first.join()).isEqualTo("left");
        assertThat(calls.admit(() -> "second")).isEqualTo("second");
    }

    @Test
    void aCallThatFailsGivesItsPlaceBack() {
        var calls = new CallsInFlight(new CallLimits(1, Duration.ofSeconds(1), Duration.ofSeconds(1)));
        for (var i = 0; i < 3; i++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> calls.admit(() -> {
                        throw new IllegalStateException("a defect");
                    }));
        }
        assertThat(calls.isFull()).isFalse();
    }

    @Test
    void whileAllPlacesAreTakenCallsAreTurnedAwayAndDiscoveryIsNot() throws Exception {
        var calls = PRUDENT.part(CallsInFlight.class);
        var places = PRUDENT.part(CallLimits.class).inFlight();
        var entered = new CountDownLatch(places);
        var leave = new CountDownLatch(1);
        for (var i = 0; i < places; i++) {
            new Thread(() -> calls.admit(() -> {
                        entered.countDown();
                        return await(leave);
                    }))
                    .start();
        }
        entered.await();
        try (var wire = new Wire(PRUDENT)) {
            var answer = wire.say(HostileRequest.of(
                                    "a good call", HostileRequest.good().json())
                            .bytes())
                    .hear();

            assertThat(answer)
                    .startsWith("HTTP/1.1 503")
                    .contains("Retry-After: 1\r\n", "\"throttled\"", "OperationOutcome");
            assertThat(PRUDENT.get("/cds-services").statusCode()).isEqualTo(200);
            assertThat(PRUDENT.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        } finally {
            leave.countDown();
        }
    }

    private static String await(CountDownLatch latch) {
        try {
            latch.await();
            return "left";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
