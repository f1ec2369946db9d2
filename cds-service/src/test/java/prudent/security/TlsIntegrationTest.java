package prudent.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import prudent.RunningPrudent;

/** Prudent ends TLS itself when it is given a certificate. */
class TlsIntegrationTest {

    private static final String PASSWORD = "test-only";
    private static final Path KEYS = keys();

    @RegisterExtension
    static final RunningPrudent PRUDENT =
            new RunningPrudent("--server.ssl.key-store=" + KEYS, "--server.ssl.key-store-password=" + PASSWORD);

    private static Path keys() {
        try {
            var file = Files.createTempDirectory("tls").resolve("keys.p12");
            var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
            var process = new ProcessBuilder(
                            keytool.toString(),
                            "-genkeypair",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            PASSWORD,
                            "-keystore",
                            file.toString())
                    .inheritIO()
                    .start();
            assertThat(process.waitFor()).isZero();
            return file;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext trust() throws Exception {
        var store = KeyStore.getInstance(KEYS.toFile(), PASSWORD.toCharArray());
        var trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry(
                "prudent", store.getCertificate(store.aliases().nextElement()));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trust);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    @Test
    @DisplayName("Clause 1: calls go over HTTPS, and plain HTTP gets no answer there")
    void callsGoOverHttps() throws Exception {
        var client = HttpClient.newBuilder().sslContext(trust()).build();
        var plain = PRUDENT.url("/cds-services");
        var secure = URI.create(plain.toString().replace("http:", "https:"));

        var discovery = client.send(HttpRequest.newBuilder(secure).build(), BodyHandlers.ofString());
        var call = client.send(
                HttpRequest.newBuilder(URI.create(secure + "/antimicrobial-order-sign"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(discovery.statusCode()).isEqualTo(200);
        assertThat(discovery.sslSession())
                .hasValueSatisfying(session -> assertThat(session.getProtocol()).isIn("TLSv1.2", "TLSv1.3"));
        assertThat(call.statusCode()).isEqualTo(400);
        assertThat(PRUDENT.get("/cds-services").statusCode()).isEqualTo(400);
    }
}
