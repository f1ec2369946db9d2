package prudent.editions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import prudent.editions.Edition.Change;
import prudent.engine.GuidelineDefect;
import prudent.engine.GuidelineFiles;
import prudent.engine.GuidelineLibrary;
import prudent.workbench.TestRun;
import prudent.workbench.VignetteOutcome;
import prudent.workbench.Workspace;

/**
 * The rule author's folder. What is saved there is taken up by itself, once nothing has changed for a second, every file can be
 * used and every vignette comes out as written; until then the edition of before goes on answering.
 */
final class WatchedFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
    private static final String NOBODY = "";

    private final Path folder;
    private final EditionHistory history;
    private final Editions editions;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "guidelines-folder");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Look settled;
    private @Nullable Look last;

    WatchedFolder(Path folder, EditionHistory history, Editions editions) {
        this.folder = folder;
        this.history = history;
        this.editions = editions;
    }

    /** What can be seen of the folder without reading its files. */
    private record Look(int files, long bytes, long newest) {

        static Look at(Path folder) throws IOException {
            try (var paths = Files.walk(folder)) {
                var look = new Look(0, 0, 0);
                for (var path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                    var newest = Math.max(
                            look.newest, Files.getLastModifiedTime(path).toMillis());
                    look = new Look(look.files + 1, look.bytes + Files.size(path), newest);
                }
                return look;
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    /** Looks every second from now on. */
    @SuppressWarnings("FutureReturnValueIgnored") // a look reports its own failures
    void watch() {
        looking.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            var seen = Look.at(folder);
            if (seen.equals(last) && !seen.equals(settled)) {
                settled = seen;
                offer();
            }
            last = seen;
        } catch (IOException | RuntimeException e) {
            // Whatever it is, the next look finds out whether it lasts.
            LOG.warn("The guidelines folder {} could not be read: {}", folder, e.toString());
        }
    }

    private void offer() {
        var id = Editions.UNREADABLE;
        try {
            var files = GuidelineFiles.in(folder);
            id = files.edition();
            if (editions.isLive() && editions.live().edition().equals(id)) {
                editions.agree();
                return;
            }
            if (history.isRolledBack(id)) {
                editions.refuse(id, List.of("It was rolled back; change it to have it taken up again."));
                return;
            }
            var library = GuidelineLibrary.of(files);
            var faults = failures(new TestRun(Workspace.of(files), library));
            if (faults.isEmpty()) {
                editions.release(files, library, Change.RELEASED, NOBODY);
            } else {
                editions.refuse(id, faults);
            }
        } catch (GuidelineDefect defect) {
            editions.refuse(id, defect.faults());
        }
    }

    private static List<String> failures(TestRun run) {
        var faults = new ArrayList<String>();
        for (var result : run.results()) {
            result.outcomes().stream()
                    .filter(outcome -> !outcome.holds())
                    .map(outcome -> result.folder() + "/vignettes.yaml: " + sentence(outcome))
                    .forEach(faults::add);
        }
        return faults;
    }

    private static String sentence(VignetteOutcome outcome) {
        var differences = new ArrayList<String>();
        outcome.missing().forEach(rule -> differences.add(rule + " does not conclude"));
        outcome.unexpected().forEach(rule -> differences.add(rule + " concludes"));
        return "\"" + outcome.vignette().vignette() + "\" comes out otherwise: "
                + (differences.isEmpty() ? outcome.leads() + " leads" : String.join(", ", differences));
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
