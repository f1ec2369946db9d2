package prudent.security.clients;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.util.Set;

/** A public key of a client, with the only algorithms that it is ever used with. */
public final class VerificationKey {

    private final Set<JWSAlgorithm> algorithms;
    private final JWSVerifier verifier;

    VerificationKey(Set<JWSAlgorithm> algorithms, JWSVerifier verifier) {
        this.algorithms = Set.copyOf(algorithms);
        this.verifier = verifier;
    }

    /** Whether the key is for this algorithm. The token does not choose: it must say what the key is for. */
    public boolean takes(JWSAlgorithm algorithm) {
        return algorithms.contains(algorithm);
    }

    /** Whether the signature was made with the private half of this key. */
    public boolean verifies(JWSAlgorithm algorithm, byte[] signed, Base64URL signature) {
        try {
            return takes(algorithm) && verifier.verify(new JWSHeader(algorithm), signed, signature);
        } catch (JOSEException notASignature) {
            return false;
        }
    }
}
