package prudent.decisions.journal.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/**
 * The hash chain of one instance.
 *
 * @param instance identity of the journal
 */
public record Chain(String instance) {

    public static final String BEGINNING = "0".repeat(64);

    /** Every part has a fixed length or is preceded by it, so that no two events are hashed from the same bytes. */
    public byte[] hash(long sequence, byte[] previous, EventContent content) {
        var digest = Sha256.digest();
        addWithLength(digest, instance.getBytes(UTF_8));
        digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(sequence)
                .putLong(content.at())
                .flip());
        addWithLength(digest, content.kind().getBytes(UTF_8));
        addWithLength(digest, previous);
        addWithLength(digest, content.sameness());
        addWithLength(digest, content.digest());
        return digest.digest();
    }

    private static void addWithLength(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
