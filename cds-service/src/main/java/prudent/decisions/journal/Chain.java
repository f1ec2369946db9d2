package prudent.decisions.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hash chain of one instance.
 *
 * @param instance identity of the journal
 */
record Chain(String instance) {

    static final String BEGINNING = "0".repeat(64);

    /** Every part but the last has a fixed length or is preceded by it, so that no two events are hashed from the same bytes. */
    byte[] hash(long sequence, String kind, byte[] previous, byte[] body) {
        var digest = sha256();
        addWithLength(digest, instance);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(sequence).flip());
        addWithLength(digest, kind);
        digest.update(previous);
        digest.update(body);
        return digest.digest();
    }

    private static void addWithLength(MessageDigest digest, String text) {
        var bytes = text.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
