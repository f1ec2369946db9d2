package prudent.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** A client with keys of its own, as it would be registered, and the tokens that it makes. */
public final class SampleClient {

    public static final String ISSUER = "https://ehr.example/";
    public static final String JKU = "https://ehr.example/.well-known/jwks.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, JWK> keys = new LinkedHashMap<>();
    private final Map<String, Object> entry = new LinkedHashMap<>();

    private SampleClient(String issuer) {
        entry.put("issuer", issuer);
    }

    /** One with a key for each algorithm, named by its kid, that may call for A10001 and for t-2, which is B20002. */
    public static SampleClient registered() {
        var client = new SampleClient(ISSUER)
                .key(ec(Curve.P_256, "es256"))
                .key(ec(Curve.P_384, "es384"))
                .key(ec(Curve.P_521, "es512"))
                .key(rsa("rs"));
        client.entry.put("jku", JKU);
        client.entry.put("tenants", List.of("A10001", "t-2"));
        client.entry.put("practices", Map.of("t-2", "B20002"));
        client.entry.put("fhirServers", List.of("https://fhir.example/r4/"));
        return client;
    }

    /** One with this key, without tenants. */
    public static SampleClient of(String issuer, JWK key) {
        return new SampleClient(issuer).key(key);
    }

    public static JWK ec(Curve curve, String kid) {
        try {
            return new ECKeyGenerator(curve).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JWK rsa(String kid) {
        try {
            return new RSAKeyGenerator(2048).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private SampleClient key(JWK key) {
        keys.put(key.getKeyID(), key);
        return this;
    }

    /** Registered with something more. */
    public SampleClient with(String key, Object value) {
        entry.put(key, value);
        return this;
    }

    /** The key pair with this kid. */
    public JWK key(String kid) {
        return Objects.requireNonNull(keys.get(kid));
    }

    /** A token of this client for one call, signed with the key of this kid. */
    public SampleToken token(String kid, String address) {
        return SampleToken.of(String.valueOf(entry.get("issuer")), key(kid)).claim("aud", address);
    }

    /** Writes the file in which the clients are registered with their public keys. */
    public static Path file(SampleClient... clients) {
        try {
            var file = Files.createTempDirectory("clients").resolve("clients.json");
            Files.writeString(file, json(clients));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String json(SampleClient... clients) {
        var entries = new ArrayList<Map<String, Object>>();
        for (var client : clients) {
            var entry = new LinkedHashMap<>(client.entry);
            entry.put("jwks", keySet(client.keys.values().toArray(JWK[]::new)).toJSONObject(true));
            entries.add(entry);
        }
        return JSON.writeValueAsString(Map.of("clients", entries));
    }

    public static JWKSet keySet(JWK... keys) {
        return new JWKSet(List.of(keys));
    }
}
