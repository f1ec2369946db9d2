package prudent.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import prudent.StartRefusal;

/** The mark on a data directory that holds synthetic data. A directory has it from its first day or never. */
final class SyntheticDirectory {

    private static final String MARK = "SYNTHETIC";
    private static final String FILLED = "filled\n";

    private final Path directory;

    SyntheticDirectory(Path directory) {
        this.directory = directory;
    }

    boolean isMarked() {
        return Files.exists(mark());
    }

    boolean isFilled() {
        try {
            return isMarked() && Files.readString(mark()).equals(FILLED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Marks a new directory; one with other data in it is refused. */
    void mark(boolean hasClients) {
        if (hasClients) {
            throw new StartRefusal("Synthetic data and registered clients do not go together: leave out"
                    + " --prudent.synthetic, or --prudent.clients.");
        }
        try {
            if (!isMarked()) {
                if (Files.isDirectory(directory) && hasFiles()) {
                    throw new StartRefusal("The data directory " + directory.toAbsolutePath()
                            + " holds data that is not synthetic. Give the synthetic month a directory of its own with"
                            + " --prudent.data=DIR.");
                }
                Files.createDirectories(directory);
                Files.writeString(mark(), "begun\n");
            }
        } catch (IOException e) {
            throw new StartRefusal(
                    "The data directory " + directory.toAbsolutePath() + " cannot be made: " + e.getMessage(), e);
        }
    }

    void noteFilled() {
        try {
            Files.writeString(mark(), FILLED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean hasFiles() throws IOException {
        try (var files = Files.list(directory)) {
            return files.findAny().isPresent();
        }
    }

    private Path mark() {
        return directory.resolve(MARK);
    }
}
