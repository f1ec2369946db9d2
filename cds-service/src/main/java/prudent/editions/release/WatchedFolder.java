package prudent.editions.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import prudent.editions.Editions;
import prudent.engine.GuidelineDefect;

/**
 * The rule author's folder. What is saved there is proposed by itself, once nothing has changed for a second; until it has come all
 * the way, the edition of before goes on answering.
 */
final class WatchedFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);

    private final EditionSource source;
    private final Editions editions;
    private final Proposals proposals;
    private final Endings endings;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "guidelines-folder");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Look settled;
    private @Nullable Look last;

    WatchedFolder(EditionSource source, Editions editions, Proposals proposals, Endings endings) {
        this.source = source;
        this.editions = editions;
        this.proposals = proposals;
        this.endings = endings;
    }

    /** What can be seen of the folder without reading its files; on another day other overrides hold. */
    private record Look(LocalDate day, int files, long bytes, long newest) {

        static Look at(LocalDate day, List<Path> folders) throws IOException {
            var look = new Look(day, 0, 0, 0);
            for (var folder : folders) {
                try (var paths = Files.walk(folder)) {
                    for (var path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                        look = look.and(path);
                    }
                } catch (UncheckedIOException e) {
                    throw e.getCause();
                }
            }
            return look;
        }

        private Look and(Path path) throws IOException {
            var time = Files.getLastModifiedTime(path).toMillis();
            return new Look(day, files + 1, bytes + Files.size(path), Math.max(newest, time));
        }
    }

    /** Looks every second from now on. */
    @SuppressWarnings("FutureReturnValueIgnored") // a look reports its own failures
    void watch() {
        looking.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            var seen = Look.at(source.today(), source.folders());
            if (seen.equals(last) && !seen.equals(settled)) {
                offer();
                settled = seen;
            }
            last = seen;
        } catch (IOException | RuntimeException e) {
            // Whatever it is, the next look finds out whether it lasts.
            LOG.warn("The guidelines folder {} could not be read: {}", source.folders(), e.toString());
        }
    }

    private void offer() {
        endings.look();
        try {
            var files = source.files();
            if (editions.isRolledBack(files.edition())
                    && !(editions.isLive() && editions.live().edition().equals(files.edition()))) {
                editions.refuse(files.edition(), List.of("It was rolled back; change it to have it taken up again."));
                return;
            }
            proposals.take(files, Mover.FOLDER, "Saved in the folder.");
        } catch (GuidelineDefect defect) {
            editions.refuse(Editions.UNREADABLE, defect.faults());
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
