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

/** Random keys in files that only their owner can read, outside the database whose content they protect. */
public final class KeyFolder {

    private static final int BYTES = 32;

    private final Path directory;
    private final String algorithm;

    public KeyFolder(Path directory, String algorithm) {
        this.directory = directory;
        this.algorithm = algorithm;
    }

    /** The key of a purpose; made at first use and the same ever after. */
    public SecretKey key(String purpose) throws IOException {
        var file = directory.resolve(purpose + ".key");
        if (!Files.exists(file)) {
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
