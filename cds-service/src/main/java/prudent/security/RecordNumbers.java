package prudent.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;
import prudent.PrudentProperties;
import prudent.decisions.events.FreeText;

/**
 * The numbers under which practices' systems keep their patients, encrypted one by one (AES-256-GCM), each bound to its
 * decision, so that it cannot be read as another's. A number that is an NHS number is not kept at all.
 */
@Component
public final class RecordNumbers {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    RecordNumbers(PrudentProperties properties) {
        key = KeyFolder.of(properties.data()).key("record-numbers", "AES");
    }

    /** The number as it is kept with a decision; empty when it may not be kept. */
    public Optional<String> seal(UUID decision, String number) {
        if (!FreeText.withoutNumbers(number).equals(number)) {
            return Optional.empty();
        }
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, decision, number.getBytes(UTF_8));
        var kept = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed);
        return Optional.of(Base64.getEncoder().encodeToString(kept.array()));
    }

    /** The number in clear. Only for whoever has just written down who wants to see it, and why. */
    public String open(UUID decision, String kept) {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(kept));
        var nonce = new byte[NONCE];
        bytes.get(nonce);
        var sealed = new byte[bytes.remaining()];
        bytes.get(sealed);
        return new String(run(Cipher.DECRYPT_MODE, nonce, decision, sealed), UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, UUID decision, byte[] text) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(decision.toString().getBytes(UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the record number was not sealed with this key for this decision", e);
        }
    }
}
