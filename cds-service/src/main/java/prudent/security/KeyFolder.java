package prudent.security;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import prudent.DirectoryEntries;
import prudent.StartRefusal;
import prudent.decisions.journal.file.JournalFile;

/** Random keys in files that only their owner can read, outside the database whose content they protect. */
public final class KeyFolder {

    private static final int BYTES = 32;

    private final Path directory;
    private final boolean mayMake;

    /** @param mayMake whether a missing key may be made, because nothing has been written under it yet */
    public KeyFolder(Path directory, boolean mayMake) {
        this.directory = directory;
        this.mayMake = mayMake;
    }

    /** The keys of a data directory; none of them is made again once there are decisions that were written under it. */
    static KeyFolder of(Path data) {
        return new KeyFolder(data.resolve("keys"), !JournalFile.isBegun(data));
    }

    /** The key of a purpose; made at first use and the same ever after. */
    public SecretKey key(String purpose, String algorithm) {
        try {
            return read(directory.resolve(purpose + ".key"), algorithm);
        } catch (IOException e) {
            throw new StartRefusal(
                    "The keys in " + directory.toAbsolutePath() + " cannot be read or made: " + e.getMessage(), e);
        }
    }

    private SecretKey read(Path file, String algorithm) throws IOException {
        if (!Files.exists(file)) {
            if (!mayMake) {
                throw new StartRefusal("The key " + file.toAbsolutePath() + " is missing, and there are decisions that"
                        + " were written under it. Put it back from a backup: with a new key the same patient would"
                        + " become another. If it is lost for good, keep this data directory as it is and start with"
                        + " a new one (--prudent.data).");
            }
            make(file);
        }
        var bytes = Files.readAllBytes(file);
        if (bytes.length != BYTES) {
            throw new IOException(file.getFileName() + " is not a key of " + BYTES + " bytes");
        }
        return new SecretKeySpec(bytes, algorithm);
    }

    /** On the disk before it is used: a decision under a key that is lost could never be joined with another. */
    private void make(Path file) throws IOException {
        Files.createDirectories(directory, ownerOnly("rwx------"));
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(draft, options, ownerOnly("rw-------"))) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
        }
        Files.move(draft, file);
        DirectoryEntries.sync(directory);
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        var isPosix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        var attribute = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
        return isPosix ? new FileAttribute<?>[] {attribute} : new FileAttribute<?>[0];
    }
}
