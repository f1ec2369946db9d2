package prudent.security.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import prudent.RunningPrudent;
import prudent.security.SampleClient;

/** Clauses 96 to 98: clients change their keys, and operators the file of clients, while Prudent runs. */
class KeyRotationIntegrationTest {

    private static final String ISSUER = "https://publishing.example/";
    private static final JWK OLD = SampleClient.ec(Curve.P_384, "old");
    private static final JWK NEW = SampleClient.ec(Curve.P_384, "new");
    private static final SampleClient LATER = SampleClient.of("urn:later", SampleClient.ec(Curve.P_256, "later"));

    private static final HttpServer KEYS = publish();
    private static volatile String published = SampleClient.keySet(OLD).toString();
    private static final Path FILE = SampleClient.file(LATER);

    static {
        register("""
                clients:
                  - issuer: https://publishing.example/
                    jwksUrl: %s
                """.formatted(jwksUrl()));
    }

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent("--prudent.clients=" + yaml());

    @AfterAll
    static void stop() {
        KEYS.stop(0);
    }

    @Test
    @DisplayName("Clause 98: a new key is taken without a restart")
    void aNewKeyIsTakenWithoutARestart() {
        assertThat(status(OLD, jwksUrl())).isEqualTo(200);
        assertThat(status(NEW, jwksUrl())).isEqualTo(401);

        published = SampleClient.keySet(OLD, NEW).toString();

        assertThat(status(NEW, jwksUrl())).isEqualTo(200);
        assertThat(status(OLD, null)).as("clause 97: jku may be left out").isEqualTo(200);
        assertThat(status(OLD, "http://127.0.0.1:9/jwks")).isEqualTo(401);
    }

    @Test
    void aNewFileOfClientsCountsWithoutARestartUnlessItHasMistakes() throws Exception {
        var before = Files.readString(yaml());
        var later = LATER.token("later", PRUDENT.url(HookCall.PATH).toString());

        register(before + "  - issuer: urn:later\n    jwks: {keys: []}\n");
        Thread.sleep(3_000);
        assertThat(HookCall.send(PRUDENT, later.compact()).statusCode()).isEqualTo(401);
        assertThat(status(OLD, null)).as("the clients of before").isEqualTo(200);

        register(before + "  - issuer: urn:later\n    jwks: "
                + SampleClient.keySet(LATER.key("later")).toString() + "\n");
        var end = Instant.now().plus(Duration.ofSeconds(10));
        var status = 0;
        while (status != 200 && Instant.now().isBefore(end)) {
            Thread.sleep(200);
            status = HookCall.send(PRUDENT, later.compact()).statusCode();
        }
        assertThat(status).isEqualTo(200);
    }

    private static int status(JWK key, @Nullable String jku) {
        var token = SampleClient.of(ISSUER, key)
                .token(key.getKeyID(), PRUDENT.url(HookCall.PATH).toString())
                .header("jku", jku);
        return HookCall.send(PRUDENT, token.compact()).statusCode();
    }

    private static String jwksUrl() {
        return "http://127.0.0.1:" + KEYS.getAddress().getPort() + "/jwks";
    }

    private static Path yaml() {
        return FILE.resolveSibling("clients.yaml");
    }

    private static void register(String text) {
        try {
            Files.writeString(yaml(), text);
            // Coarse clocks of file systems: every version has a time of its own.
            Files.setLastModifiedTime(yaml(), FileTime.fromMillis(text.length() * 1_000L));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpServer publish() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/jwks", exchange -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(published.getBytes(UTF_8));
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
