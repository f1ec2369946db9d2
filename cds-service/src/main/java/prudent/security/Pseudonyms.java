package prudent.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;
import prudent.PrudentProperties;
import prudent.StartRefusal;

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

    Pseudonyms(PrudentProperties properties) {
        var keys = new KeyFolder(properties.data().resolve("keys"), ALGORITHM);
        try {
            patientKey = keys.key("patient-pseudonyms");
            prescriberKey = keys.key("prescriber-pseudonyms");
        } catch (IOException e) {
            throw new StartRefusal(
                    "The keys in " + properties.data().resolve("keys").toAbsolutePath() + " cannot be read or made: "
                            + e.getMessage(),
                    e);
        }
    }

    /** 26 letters and digits for a patient's identifier. */
    public String ofPatient(String identifier) {
        return pseudonym(patientKey, identifier);
    }

    /** 26 letters and digits for a prescriber's identifier. */
    public String ofPrescriber(String identifier) {
        return pseudonym(prescriberKey, identifier);
    }

    /** The first 130 bits of the keyed hash in base 32. */
    private static String pseudonym(SecretKey key, String identifier) {
        var hash = hash(key, identifier);
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

    private static byte[] hash(SecretKey key, String identifier) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(identifier.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
