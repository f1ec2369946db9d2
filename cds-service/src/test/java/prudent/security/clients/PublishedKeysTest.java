package prudent.security.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import prudent.security.SampleClient;

/** Clause 98: keys that a client publishes, fetched with bounds, and again when it changes them. */
class PublishedKeysTest {

    private static final JWK ONE = SampleClient.ec(Curve.P_256, "one");
    private static final JWK TWO = SampleClient.ec(Curve.P_256, "two");

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private final PublishedKeys keys;
    private volatile int status = 200;
    private volatile long wait;
    private volatile String body = SampleClient.keySet(ONE).toString();

    PublishedKeysTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            pause(wait);
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write(body.getBytes(UTF_8));
            exchange.close();
        });
        server.start();
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/jwks");
        keys = new PublishedKeys(address, new KeySetDownload(), nanos::get);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theyAreFetchedAheadAndCallsUseWhatIsThere() {
        keys.keepFresh();
        keys.keepFresh();

        assertThat(keys.find("one")).isNotNull();
        assertThat(asked).hasValue(1);
    }

    @Test
    @DisplayName("Clause 98: an unknown kid has them fetched again")
    void anUnknownKidHasThemFetchedAgain() {
        keys.keepFresh();
        body = SampleClient.keySet(ONE, TWO).toString();

        assertThat(keys.find("two")).isNotNull();
        assertThat(asked).hasValue(2);
    }

    @Test
    void aKeyThatIsTakenBackIsNotUsedAnyLonger() {
        keys.keepFresh();
        body = SampleClient.keySet(TWO).toString();
        nanos.addAndGet(Duration.ofMinutes(10).toNanos());
        keys.keepFresh();

        assertThat(keys.find("one")).isNull();
        assertThat(keys.find("two")).isNotNull();
    }

    @Test
    void unknownKidsCannotBeUsedToHaveThemFetchedAllTheTime() {
        for (var i = 0; i < 50; i++) {
            assertThat(keys.find("unknown " + i)).isNull();
        }
        assertThat(asked).hasValue(4);

        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(keys.find("unknown")).isNull();
        assertThat(asked).hasValue(5);
    }

    @Test
    void theLastGoodSetIsKeptForADayWhileTheAddressIsDown() {
        keys.keepFresh();
        status = 500;
        nanos.addAndGet(Duration.ofHours(23).toNanos());
        keys.keepFresh();
        assertThat(keys.find("one")).isNotNull();

        nanos.addAndGet(Duration.ofHours(2).toNanos());
        keys.keepFresh();
        assertThat(keys.find("one")).isNull();
    }

    @Test
    @DisplayName("Clause 98: redirects are not followed")
    void redirectsAreNotFollowed() {
        status = 302;
        keys.keepFresh();

        assertThat(keys.find("one")).isNull();
        assertThat(asked).hasValue(2);
    }

    @Test
    @DisplayName("Clause 98: a set that is too large is not read")
    void aSetThatIsTooLargeIsNotRead() {
        body = body.replace("{\"keys\"", "{\"padding\":\"" + "x".repeat(70_000) + "\",\"keys\"");
        keys.keepFresh();

        assertThat(keys.find("one")).isNull();
    }

    @Test
    void aSlowAddressIsHungUpOn() {
        wait = 10_000;
        var begin = System.nanoTime();
        keys.keepFresh();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void privateKeysInItAreNotUsed() {
        body = SampleClient.keySet(ONE).toString(false).replace("\"one\"", "\"secret\"");
        keys.keepFresh();

        assertThat(keys.find("secret")).isNull();
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
