import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Measures what a token costs: calls with good tokens that are no call beyond that (the body is empty, and answered 400), so that
 * what is measured is HTTP, the checks, the signature and the list of used tokens. Nimbus must be on the class path. First it makes
 * keys and the file to register them, then, with Prudent running on that file, it calls:
 *
 * <pre>java -cp nimbus-jose-jwt.jar cds-service/src/bench/TokenLoad.java keys DIR
 * java -jar cds-service/target/prudent.jar --prudent.clients=DIR/clients.json
 * java -cp nimbus-jose-jwt.jar cds-service/src/bench/TokenLoad.java call DIR http://localhost:8080 RS384 20000 8</pre>
 *
 * Arguments of call: directory, address, algorithm (RS384, ES384, RS256, ES256, or NONE for calls with a token that is refused by its
 * shape), calls, connections. The tokens are signed beforehand; the first third of the calls warms up and is not counted.
 */
public final class TokenLoad {

    private static final String ISSUER = "urn:bench";
    private static final String PATH = "/cds-services/antimicrobial-order-sign";

    private TokenLoad() {}

    public static void main(String[] arguments) throws Exception {
        var directory = Path.of(arguments[1]);
        if (arguments[0].equals("keys")) {
            keys(directory);
        } else {
            call(directory, URI.create(arguments[2] + PATH), arguments[3], Integer.parseInt(arguments[4]), Integer.parseInt(arguments[5]));
        }
    }

    private static void keys(Path directory) throws Exception {
        var set = new JWKSet(List.<JWK>of(
                new RSAKeyGenerator(2048).keyID("RSA").generate(),
                new ECKeyGenerator(Curve.P_256).keyID("ES256").generate(),
                new ECKeyGenerator(Curve.P_384).keyID("ES384").generate()));
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("private.json"), set.toString(false));
        Files.writeString(directory.resolve("clients.json"), "{\"clients\":[{\"issuer\":\"" + ISSUER + "\",\"jwks\":" + set.toString(true) + "}]}");
    }

    private static void call(Path directory, URI address, String algorithm, int calls, int connections) throws Exception {
        var tokens = tokens(directory, address, algorithm, calls);
        var client = HttpClient.newHttpClient();
        var next = new AtomicInteger();
        var counted = calls / 3;
        var latencies = new long[calls];
        var begin = new long[1];
        var pool = Executors.newFixedThreadPool(connections);
        Callable<Integer> task = () -> {
            var wrong = 0;
            for (var i = next.getAndIncrement(); i < calls; i = next.getAndIncrement()) {
                if (i == counted) {
                    begin[0] = System.nanoTime();
                }
                var request = HttpRequest.newBuilder(address).header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + tokens[i]).POST(BodyPublishers.ofString("{}")).build();
                var sent = System.nanoTime();
                var status = client.send(request, BodyHandlers.discarding()).statusCode();
                latencies[i] = System.nanoTime() - sent;
                wrong += status == (algorithm.equals("NONE") ? 401 : 400) ? 0 : 1;
            }
            return wrong;
        };
        var wrong = 0;
        for (var each : pool.invokeAll(IntStream.range(0, connections).mapToObj(i -> task).toList())) {
            wrong += each.get();
        }
        pool.shutdown();
        var seconds = (System.nanoTime() - begin[0]) / 1e9;
        var sorted = Arrays.copyOfRange(latencies, counted, calls);
        Arrays.sort(sorted);
        System.out.printf("%s: %,.0f checks/s, p50 %.2f ms, p99 %.2f ms, %d wrong answers%n", algorithm, (calls - counted) / seconds,
                sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6, wrong);
    }

    private static String[] tokens(Path directory, URI address, String algorithm, int calls) throws Exception {
        if (algorithm.equals("NONE")) {
            return IntStream.range(0, calls).mapToObj(i -> "no.token").toArray(String[]::new);
        }
        var jws = JWSAlgorithm.parse(algorithm);
        var key = JWKSet.load(directory.resolve("private.json").toFile()).getKeyByKeyId(algorithm.startsWith("RS") ? "RSA" : algorithm);
        var signer = key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner((ECKey) key);
        var now = Instant.now();
        return IntStream.range(0, calls).parallel().mapToObj(i -> {
            var claims = new JWTClaimsSet.Builder().issuer(ISSUER).audience(address.toString()).issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plusSeconds(600))).jwtID(UUID.randomUUID().toString()).build();
            var token = new SignedJWT(new JWSHeader.Builder(jws).keyID(key.getKeyID()).type(JOSEObjectType.JWT).build(), claims);
            try {
                token.sign(signer);
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
            return token.serialize();
        }).toArray(String[]::new);
    }
}
