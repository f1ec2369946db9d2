package prudent.decisions.journal.file;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Room on the disk that is not used up, so that the journal refuses while it still can, and goes on when there is room again,
 * rather than fail half-way through a commit: a twentieth of the disk, at least what a batch and a checkpoint can take.
 */
public final class DiskReserve {

    private static final long LEAST = 6L << 20;
    private static final long MOST = 256L << 20;

    private final FileStore store;
    private final long reserve;

    public DiskReserve(Path directory) throws IOException {
        store = Files.getFileStore(directory);
        reserve = Math.max(LEAST, Math.min(store.getTotalSpace() / 20, MOST));
    }

    /** A disk that does not say how much room it has is no place for decisions either. */
    public boolean isUsed() {
        try {
            return store.getUsableSpace() < reserve;
        } catch (IOException e) {
            return true;
        }
    }
}
