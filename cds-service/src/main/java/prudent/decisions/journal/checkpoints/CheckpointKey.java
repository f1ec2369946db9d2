package prudent.decisions.journal.checkpoints;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import prudent.DirectoryEntries;
import prudent.StartRefusal;

/** The key that signs checkpoints, in a file that only its owner can read: the private key and the public one, a line each. */
public final class CheckpointKey {

    private final PrivateKey key;
    private final String publicKey;

    private CheckpointKey(PrivateKey key, String publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /**
     * The key in a file.
     *
     * @param mayMake whether a missing key may be made, because nothing was ever signed
     */
    public static CheckpointKey open(Path file, boolean mayMake) throws IOException {
        if (!Files.exists(file)) {
            if (!mayMake) {
                throw new StartRefusal("The key " + file.toAbsolutePath()
                        + ", which signs the checkpoints of the decision journal, is missing, and the journal is not"
                        + " empty. Put it back from a backup; with another key nobody could tell a forged journal from"
                        + " this one. If it is lost for good, keep this data directory as it is and start with a new"
                        + " one (--prudent.data).");
            }
            make(file);
        }
        var lines = Files.readAllLines(file, US_ASCII);
        try {
            var bytes = Base64.getDecoder().decode(lines.get(0));
            var key = KeyFactory.getInstance(Checkpoint.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes));
            return new CheckpointKey(key, lines.get(1));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new StartRefusal("The file " + file.toAbsolutePath() + " is not a key for checkpoints.", e);
        }
    }

    public String publicKey() {
        return publicKey;
    }

    public Checkpoint sign(Checkpoint checkpoint) {
        try {
            var signer = Signature.getInstance(Checkpoint.ALGORITHM);
            signer.initSign(key);
            signer.update(checkpoint.text().getBytes(US_ASCII));
            return checkpoint.signed(Base64.getEncoder().encodeToString(signer.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java from 15 on has Ed25519", e);
        }
    }

    /** On the disk before anything is signed with it. */
    private static void make(Path file) throws IOException {
        var directory = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a key lies in a directory");
        Files.createDirectories(directory, ownerOnly(file, "rwx------"));
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(draft, options, ownerOnly(file, "rw-------"))) {
            channel.write(ByteBuffer.wrap(pair().getBytes(US_ASCII)));
            channel.force(true);
        }
        Files.move(draft, file);
        DirectoryEntries.sync(directory);
    }

    private static String pair() {
        try {
            var pair = KeyPairGenerator.getInstance(Checkpoint.ALGORITHM).generateKeyPair();
            var base64 = Base64.getEncoder();
            return base64.encodeToString(pair.getPrivate().getEncoded())
                    + "\n"
                    + base64.encodeToString(pair.getPublic().getEncoded())
                    + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java from 15 on has Ed25519", e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file, String permissions) {
        var isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        var attribute = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
        return isPosix ? new FileAttribute<?>[] {attribute} : new FileAttribute<?>[0];
    }
}
