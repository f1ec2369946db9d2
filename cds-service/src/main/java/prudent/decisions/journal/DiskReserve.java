package prudent.decisions.journal;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Room on the disk that is not used up, so that the journal refuses while it still can, rather than fail half-way through a
 * commit: a twentieth of the disk, at most 256 MiB.
 */
final class DiskReserve {

    private static final long MOST = 256L << 20;
    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(200).toNanos();

    private final FileStore store;
    private final long reserve;
    private long looked = System.nanoTime() - LOOK_EVERY_NANOS;
    private boolean used;

    DiskReserve(Path directory) throws IOException {
        store = Files.getFileStore(directory);
        reserve = Math.min(store.getTotalSpace() / 20, MOST);
    }

    /** Whether the reserve has been touched; looks at most five times a second. */
    synchronized boolean isUsed() throws IOException {
        var now = System.nanoTime();
        if (now - looked >= LOOK_EVERY_NANOS) {
            used = store.getUsableSpace() < reserve;
            looked = now;
        }
        return used;
    }
}
