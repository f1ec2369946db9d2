package prudent.security.clients;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.math.BigInteger;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a JWK Set, and takes only public keys that are strong enough to sign with. */
final class KeySetReader {

    /** Most keys in a set: a client has one or two, and while it changes them a few more. */
    private static final int MOST_KEYS = 50;

    private static final int LONGEST_KID = 256;
    private static final int SMALLEST_RSA = 2_048;
    private static final int LARGEST_RSA = 8_192;
    private static final BigInteger SMALLEST_EXPONENT = BigInteger.valueOf(3);
    private static final int LARGEST_EXPONENT_BITS = 64;

    private static final Map<Curve, JWSAlgorithm> CURVES =
            Map.of(Curve.P_256, JWSAlgorithm.ES256, Curve.P_384, JWSAlgorithm.ES384, Curve.P_521, JWSAlgorithm.ES512);
    private static final Set<JWSAlgorithm> RSA = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);

    private final Problems problems;

    KeySetReader(Problems problems) {
        this.problems = problems;
    }

    /** The usable keys; what is wrong with the others is added to the problems. */
    KeySet read(JsonNode set, String place) {
        var keys = set.path("keys");
        if (!keys.isArray() || keys.isEmpty() || keys.size() > MOST_KEYS) {
            problems.add(place, "a key set is an object with \"keys\", a list of 1 to " + MOST_KEYS + " public keys.");
            return KeySet.EMPTY;
        }
        var read = new LinkedHashMap<String, VerificationKey>();
        for (var i = 0; i < keys.size(); i++) {
            read(keys.path(i), place + ".keys[" + i + "]", read);
        }
        return new KeySet(read);
    }

    private void read(JsonNode json, String place, Map<String, VerificationKey> read) {
        if (json.path("use").asString("").equals(KeyUse.ENCRYPTION.getValue())) {
            return;
        }
        try {
            var jwk = JWK.parse(json.toString());
            var key = isPublicAndNamed(jwk, place) ? key(jwk, place) : null;
            if (key != null && read.putIfAbsent(jwk.getKeyID(), key) != null) {
                problems.add(place, "another key of the set has the same kid; each key needs its own.");
            }
        } catch (ParseException | IllegalArgumentException | JOSEException e) {
            // The parser's message may quote the key.
            problems.add(place, "this is not a well-formed JWK of type RSA or EC.");
        }
    }

    private boolean isPublicAndNamed(JWK jwk, String place) {
        if (jwk.isPrivate()) {
            problems.add(
                    place,
                    "this is a private or secret key. Whoever can read this file could sign as the client: have the"
                            + " client make a new key, and list the public half only (without d, p, q, dp, dq, qi, k).");
            return false;
        }
        var kid = jwk.getKeyID();
        if (kid == null || kid.isBlank() || kid.length() > LONGEST_KID) {
            problems.add(
                    place, "the key needs a kid, which tokens name it by (at most " + LONGEST_KID + " characters).");
            return false;
        }
        var operations = jwk.getKeyOperations();
        var use = jwk.getKeyUse();
        if ((use != null && !use.equals(KeyUse.SIGNATURE))
                || (operations != null && !operations.contains(KeyOperation.VERIFY))) {
            problems.add(place, "the key is not for signatures: use must be \"sig\", key_ops must hold \"verify\".");
            return false;
        }
        return true;
    }

    private @Nullable VerificationKey key(JWK jwk, String place) throws JOSEException {
        if (jwk instanceof RSAKey rsa) {
            return isStrong(rsa, place) ? pinned(jwk, RSA, new RSASSAVerifier(rsa), place) : null;
        }
        var algorithm = jwk instanceof ECKey ec ? CURVES.get(ec.getCurve()) : null;
        if (algorithm == null) {
            problems.add(place, "use an RSA key, or an EC key on the curve P-256, P-384 or P-521.");
            return null;
        }
        return pinned(jwk, Set.of(algorithm), new ECDSAVerifier((ECKey) jwk), place);
    }

    private boolean isStrong(RSAKey key, String place) throws JOSEException {
        var bits = key.toRSAPublicKey().getModulus().bitLength();
        var exponent = key.toRSAPublicKey().getPublicExponent();
        if (bits < SMALLEST_RSA || bits > LARGEST_RSA) {
            problems.add(
                    place,
                    "an RSA key has " + SMALLEST_RSA + " to " + LARGEST_RSA + " bits; this one has " + bits + ".");
            return false;
        }
        if (exponent.compareTo(SMALLEST_EXPONENT) < 0
                || !exponent.testBit(0)
                || exponent.bitLength() > LARGEST_EXPONENT_BITS) {
            problems.add(place, "the public exponent of the RSA key is not usable; make a key with 65537.");
            return false;
        }
        return true;
    }

    /** A key that says which algorithm it is for is used with that one alone. */
    private @Nullable VerificationKey pinned(JWK jwk, Set<JWSAlgorithm> possible, JWSVerifier verifier, String place) {
        var stated = jwk.getAlgorithm();
        if (stated == null) {
            return new VerificationKey(possible, verifier);
        }
        var algorithm = JWSAlgorithm.parse(stated.getName());
        if (!possible.contains(algorithm)) {
            problems.add(
                    place,
                    "its alg does not fit the key: RS256, RS384 or RS512 for RSA; ES256, ES384 or ES512 by the curve.");
            return null;
        }
        return new VerificationKey(Set.of(algorithm), verifier);
    }
}
