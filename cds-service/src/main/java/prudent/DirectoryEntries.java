package prudent;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The names in a directory, which the disk keeps apart from the files that they name. */
public final class DirectoryEntries {

    private DirectoryEntries() {}

    /** Has files that were made or renamed keep their names over a power cut. */
    public static void sync(Path directory) throws IOException {
        // Elsewhere a directory cannot be opened, and need not be.
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
