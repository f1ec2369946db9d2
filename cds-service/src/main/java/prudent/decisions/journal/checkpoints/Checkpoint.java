package prudent.decisions.journal.checkpoints;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A signed statement of how far a journal had got, as one line of text. Whoever keeps it elsewhere can tell later whether the
 * journal is still the same up to there.
 *
 * @param instance identity of the journal
 * @param sequence number of the last event; 0 for none
 * @param hash its hash, in hex
 * @param at when it was made
 * @param occasion why it was made
 * @param key the public key, X.509 in base 64
 * @param signature Ed25519 over the rest of the line, in base 64
 */
public record Checkpoint(
        String instance, long sequence, String hash, Instant at, Occasion occasion, String key, String signature) {

    static final String ALGORITHM = "Ed25519";

    private static final String MAGIC = "prudent-checkpoint-1";
    private static final int PARTS = 8;

    /** Why a checkpoint was made. */
    public enum Occasion {
        START,
        RUNNING,
        STOP;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The line as it is kept. */
    public String line() {
        return text() + " " + signature;
    }

    /** What is signed. */
    String text() {
        return String.join(" ", MAGIC, instance, String.valueOf(sequence), hash, at.toString(), occasion.key(), key);
    }

    Checkpoint signed(String with) {
        return new Checkpoint(instance, sequence, hash, at, occasion, key, with);
    }

    /** The checkpoint of a line, when it is one and its signature is that of the key it names. */
    public static Optional<Checkpoint> read(String line) {
        var parts = line.strip().split(" ", -1);
        if (parts.length != PARTS || !parts[0].equals(MAGIC) || !parts[2].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Arrays.stream(Occasion.values())
                .filter(each -> each.key().equals(parts[5]))
                .findFirst()
                .map(each -> new Checkpoint(
                        parts[1],
                        Long.parseLong(parts[2]),
                        parts[3],
                        Instant.parse(parts[4]),
                        each,
                        parts[6],
                        parts[7]))
                .filter(Checkpoint::isSigned);
    }

    /** All checkpoints of a file that was kept elsewhere; refuses one in which any line is none. */
    public static List<Checkpoint> readAll(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no file of checkpoints at " + file.toAbsolutePath() + ".");
        }
        var content = Checkpoints.read(file, Integer.MAX_VALUE);
        if (content.unreadable() > 0 || content.lines().isEmpty()) {
            throw new IOException("Line " + Math.max(1, content.unreadable()) + " of " + file.toAbsolutePath()
                    + " is not a checkpoint, or its signature is not good.");
        }
        return content.lines();
    }

    private boolean isSigned() {
        try {
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(publicKey());
            verifier.update(text().getBytes(US_ASCII));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key)));
    }
}
