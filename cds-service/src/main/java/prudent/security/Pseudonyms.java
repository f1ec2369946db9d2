package prudent.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;
import prudent.PrudentProperties;

/**
 * Names under which patients and prescribers are kept: the same for the same person, and nothing from which the person could be
 * found without the key. One key each, so that a patient and a prescriber with one identifier are not seen to be one.
 */
@Component
public final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int CHARACTERS = 26;
    private static final int BITS_EACH = 5;
    private static final String BASE_32 = "abcdefghijklmnopqrstuvwxyz234567";

    private final SecretKey patientKey;
    private final SecretKey prescriberKey;
    private final SecretKey callKey;

    Pseudonyms(PrudentProperties properties) {
        var keys = KeyFolder.of(properties.data());
        patientKey = keys.key("patient-pseudonyms", ALGORITHM);
        prescriberKey = keys.key("prescriber-pseudonyms", ALGORITHM);
        callKey = keys.key("call-digests", ALGORITHM);
    }

    /** 26 letters and digits for a patient's identifier. */
    public String ofPatient(String identifier) {
        return pseudonym(patientKey, identifier);
    }

    /** 26 letters and digits for a prescriber's identifier. */
    public String ofPrescriber(String identifier) {
        return pseudonym(prescriberKey, identifier);
    }

    /**
     * A digest by which a call is known again. It is keyed: of a call all of which is known but a patient's number, the number
     * could be found by trial from a digest that anybody can compute.
     */
    public byte[] ofCall(byte[] digest) {
        return hash(callKey, digest);
    }

    /** The first 130 bits of the keyed hash in base 32. */
    private static String pseudonym(SecretKey key, String identifier) {
        var hash = hash(key, identifier.getBytes(UTF_8));
        var text = new StringBuilder(CHARACTERS);
        for (var i = 0; i < CHARACTERS; i++) {
            var value = 0;
            for (var bit = i * BITS_EACH; bit < (i + 1) * BITS_EACH; bit++) {
                value = (value << 1) | ((hash[bit / 8] >> (7 - bit % 8)) & 1);
            }
            text.append(BASE_32.charAt(value));
        }
        return text.toString();
    }

    private static byte[] hash(SecretKey key, byte[] identifier) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(identifier);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
