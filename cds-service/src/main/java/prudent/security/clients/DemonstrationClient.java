package prudent.security.clients;

import static com.nimbusds.jose.JWSAlgorithm.ES384;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import prudent.protocol.CardSupport;

/**
 * The client that our own simulator is, beside the registered ones. Its key lives as long as the process, and its tokens a minute;
 * it exists only where nobody but this machine can call.
 */
public final class DemonstrationClient {

    static final String ISSUER = "https://prudent.example/demonstration";

    /** Stands for the practice in what the simulator calls. */
    public static final String TENANT = "demonstration";

    private static final Duration LIFE = Duration.ofMinutes(1);

    private final Clock clock;
    private final String kid = UUID.randomUUID().toString();
    private final ECKey key;
    private final JWSSigner signer;

    public DemonstrationClient(Clock clock) {
        this.clock = clock;
        try {
            key = new ECKeyGenerator(Curve.P_384).keyID(kid).generate();
            signer = new ECDSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java has P-384", e);
        }
    }

    /** As it stands among the registered clients. */
    public RegisteredClient registration() {
        try {
            var verification = new VerificationKey(Set.of(ES384), new ECDSAVerifier(key.toPublicJWK()));
            return new RegisteredClient(
                    ISSUER,
                    null,
                    new KeySet(Map.of(kid, verification)),
                    Set.of(TENANT),
                    Map.of(),
                    List.of(),
                    CardSupport.STANDARD);
        } catch (JOSEException e) {
            throw new IllegalStateException("the key was made for this", e);
        }
    }

    /** A token for one call of this address. */
    public String token(String address) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(address)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(UUID.randomUUID().toString())
                .claim("tenant", TENANT)
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(ES384).keyID(kid).type(JOSEObjectType.JWT).build(), claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("the key was made for this", e);
        }
        return token.serialize();
    }
}
