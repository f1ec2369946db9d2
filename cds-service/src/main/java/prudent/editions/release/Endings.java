package prudent.editions.release;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import prudent.editions.Edition.Change;
import prudent.editions.EditionArchive;
import prudent.editions.Editions;
import prudent.editions.Editions.Because;
import prudent.engine.GuidelineFiles;
import prudent.engine.GuidelineLibrary;
import prudent.engine.InForce;
import prudent.engine.InForce.Ending;

/**
 * Takes what is over out of what answers, on the day after its last: overrides, and the advice of guidelines. Nobody has to be there
 * for it, and it is said a month before.
 */
final class Endings implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Endings.class);
    private static final int FORESEEN_DAYS = 31;

    private final Editions editions;
    private final EditionArchive archive;
    private final EditionSource source;
    private final Releases releases;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "editions-endings");
        thread.setDaemon(true);
        return thread;
    });
    private String seen = "";

    Endings(Editions editions, EditionArchive archive, EditionSource source, Releases releases) {
        this.editions = editions;
        this.archive = archive;
        this.source = source;
        this.releases = releases;
    }

    /** Looks now, before anything is answered, and every second from now on. */
    @SuppressWarnings("FutureReturnValueIgnored") // a look reports its own failures
    void watch() {
        look();
        looking.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /** An edition that was looked at holds for the rest of the day. */
    synchronized void look() {
        if (!editions.isLive()) {
            return;
        }
        var today = source.today();
        var looked = today + " " + editions.live().edition();
        if (!looked.equals(seen)) {
            try {
                archive.files(editions.live().edition()).ifPresent(files -> end(files, today));
                seen = today + " " + editions.live().edition();
            } catch (RuntimeException e) {
                // Whatever it is, the next look finds out whether it lasts.
                LOG.error("What is over could not be taken out of edition {}: {}", looked, e.toString());
            }
        }
    }

    private void end(GuidelineFiles files, LocalDate today) {
        var endings = InForce.endingBy(today.plusDays(FORESEEN_DAYS), files);
        if (!endings.isEmpty()) {
            LOG.warn(
                    "{}.",
                    endings.stream().map(ending -> ending.sentence(today)).collect(Collectors.joining("; ")));
        }
        var left = InForce.on(today, files);
        if (!left.edition().equals(files.edition())) {
            var because = new Because(Mover.PRUDENT.name(), "Over on their last day: " + over(endings, today));
            editions.release(left, GuidelineLibrary.of(left), Change.ENDED, because);
            releases.resume();
        }
    }

    private static String over(List<Ending> endings, LocalDate today) {
        return endings.stream()
                .filter(ending -> ending.isOver(today))
                .map(Ending::what)
                .collect(Collectors.joining("; "));
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
