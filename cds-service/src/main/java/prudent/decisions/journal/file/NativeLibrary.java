package prudent.decisions.journal.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the SQLite driver unpacks its native library, which it leaves behind when the process is killed. */
public final class NativeLibrary {

    private static final String PROPERTY = "org.sqlite.tmpdir";

    private NativeLibrary() {}

    /** Uses and cleans a directory of our own, unless the operator has named one. The driver looks once in a process. */
    public static void unpackInto(Path directory) throws IOException {
        if (System.getProperty(PROPERTY) != null) {
            return;
        }
        Files.createDirectories(directory);
        try (var leftovers = Files.list(directory)) {
            for (var leftover : leftovers.toList()) {
                Files.deleteIfExists(leftover);
            }
        }
        System.setProperty(PROPERTY, directory.toAbsolutePath().toString());
    }
}
