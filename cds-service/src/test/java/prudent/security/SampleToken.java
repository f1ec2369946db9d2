package prudent.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prudent.RunningPrudent;
import tools.jackson.databind.json.JsonMapper;

/** A token, right until a test changes something. */
public final class SampleToken {

    public static final long NOW = RunningPrudent.NOW.getEpochSecond();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, JWSAlgorithm> BY_CURVE =
            Map.of("P-256", JWSAlgorithm.ES256, "P-384", JWSAlgorithm.ES384, "P-521", JWSAlgorithm.ES512);

    private final Map<String, Object> header = new LinkedHashMap<>();
    private final Map<String, Object> claims = new LinkedHashMap<>();
    private final JWK key;
    private JWSAlgorithm algorithm;

    private SampleToken(JWK key) {
        this.key = key;
        algorithm = key instanceof ECKey ec
                ? Objects.requireNonNull(BY_CURVE.get(ec.getCurve().getName()))
                : JWSAlgorithm.RS384;
        header.put("alg", algorithm.getName());
        header.put("typ", "JWT");
        header.put("kid", key.getKeyID());
    }

    static SampleToken of(String issuer, JWK key) {
        return new SampleToken(key)
                .claim("iss", issuer)
                .claim("exp", NOW + 300)
                .claim("iat", NOW)
                .claim("jti", UUID.randomUUID().toString());
    }

    /** Signed with this algorithm, and saying so. */
    public SampleToken signedAs(String name) {
        algorithm = JWSAlgorithm.parse(name);
        return header("alg", name);
    }

    /** Sets a header, or takes it out. */
    public SampleToken header(String name, @Nullable Object value) {
        return put(header, name, value);
    }

    /** Sets a claim, or takes it out. */
    public SampleToken claim(String name, @Nullable Object value) {
        return put(claims, name, value);
    }

    private SampleToken put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value == null) {
            map.remove(name);
        } else {
            map.put(name, value);
        }
        return this;
    }

    /** Header and claims as they are signed. */
    public String signed() {
        return encoded(JSON.writeValueAsString(header)) + "." + encoded(JSON.writeValueAsString(claims));
    }

    public String compact() {
        return sealed(signed());
    }

    /** Signs whatever it is. */
    public String sealed(String signed) {
        try {
            return signed + "." + signer().sign(new JWSHeader(algorithm), signed.getBytes(US_ASCII));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWSSigner signer() throws JOSEException {
        return key instanceof ECKey ec ? new ECDSASigner(ec) : new RSASSASigner((RSAKey) key);
    }

    public static String encoded(String text) {
        return Base64URL.encode(text.getBytes(UTF_8)).toString();
    }
}
