package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import prudent.RunningPrudent;

/** Whoever sends slowly, or falls silent, holds nothing for long and keeps nobody else from an answer. */
class SlowSendersTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    private static final String SIGN = "/cds-services/antimicrobial-order-sign";

    @Test
    void silenceInTheHeadersEndsTheConnection() throws IOException {
        var start = Instant.now();
        try (var wire = new Wire(PRUDENT).say("POST /cds-services/antimicrobial-order-sign HTTP/1.1\r\nHost: lo")) {
            assertThat(wire.hear()).doesNotStartWith("HTTP/1.1 2");
        }
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(9));
    }

    @Test
    void silenceInTheBodyIsRefused() throws IOException {
        var start = Instant.now();
        try (var wire = new Wire(PRUDENT).say(head(SIGN, "Content-Length: 5000") + "{\"hook\":")) {
            assertThat(wire.hear()).startsWith("HTTP/1.1 408").contains("OperationOutcome", "in time");
        }
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void aDripOfBytesIsRefusedAtTheDeadline() throws Exception {
        var start = Instant.now();
        try (var wire = new Wire(PRUDENT).say(head(SIGN, "Content-Length: 5000"))) {
            assertThat(drip(wire, "{", Duration.ofSeconds(8))).startsWith("HTTP/1.1 408");
        }
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void chunksWithoutEndAreRefused() throws Exception {
        try (var wire = new Wire(PRUDENT).say(head(SIGN, "Transfer-Encoding: chunked"))) {
            assertThat(drip(wire, "1\r\n{\r\n", Duration.ofSeconds(8))).startsWith("HTTP/1.1 408");
        }
    }

    /** A refused call's body is not waited for either. */
    @Test
    void aDripAfterTheRefusalHoldsNothing() throws Exception {
        var start = Instant.now();
        try (var wire = new Wire(PRUDENT).say(head("/cds-services/nowhere", "Content-Length: 900000"))) {
            assertThat(drip(wire, "x", Duration.ofSeconds(8))).startsWith("HTTP/1.1 404");
        }
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aHundredSlowSendersKeepNobodyFromAnAnswer() throws IOException {
        assertThat(Answer.to(PRUDENT, HostileRequest.good()).status()).isEqualTo(200);
        List<Wire> wires = new ArrayList<>();
        try {
            for (var i = 0; i < 100; i++) {
                wires.add(new Wire(PRUDENT).say(head(SIGN, "Content-Length: 5000") + "{\"hook\":"));
            }

            assertThat(Answer.to(PRUDENT, HostileRequest.good()).status()).isEqualTo(200);

            assertThat(wires.get(99).isAnswered())
                    .as("answered while they hold on")
                    .isFalse();
        } finally {
            for (var wire : wires) {
                wire.close();
            }
        }
    }

    private static String head(String path, String framing) {
        return String.join(
                "\r\n",
                "POST " + path + " HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/json",
                framing,
                "",
                "");
    }

    /** Says a little every fifth of a second until the other side has had enough; gives what was answered. */
    private static String drip(Wire wire, String drop, Duration longest) throws Exception {
        var end = Instant.now().plus(longest);
        try {
            while (Instant.now().isBefore(end) && !wire.isAnswered()) {
                wire.say(drop);
                Thread.sleep(200);
            }
        } catch (IOException e) {
            // Closed: what was answered before counts.
        }
        return wire.hear();
    }
}
