package prudent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is told to stop answers the calls that it has begun to read, takes no new ones, and ends. */
class StoppingTest {

    @Test
    void callsInFlightAreAnsweredBeforeTheEnd(@TempDir Path data) throws Exception {
        try (var prudent = ChildJvm.start(PrudentApplication.class, "--server.port=0", "--prudent.data=" + data)) {
            var ready = prudent.firstLine();
            var port = URI.create(ready.substring(ready.indexOf("http"))).getPort();
            var body = "{\"hook\":\"order-sign\"}";
            try (var call = new Socket(InetAddress.getLoopbackAddress(), port)) {
                var head = "POST /cds-services/antimicrobial-order-sign HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n";
                call.getOutputStream().write((head + body.substring(0, 5)).getBytes(UTF_8));
                Thread.sleep(300);

                prudent.askToStop();
                Thread.sleep(700);
                call.getOutputStream().write(body.substring(5).getBytes(UTF_8));

                var answer = new String(call.getInputStream().readAllBytes(), UTF_8);
                assertThat(answer).startsWith("HTTP/1.1 400").contains("hookInstance");
            }
            assertThat(prudent.endsWithin(Duration.ofSeconds(20))).isTrue();
        }
    }
}
