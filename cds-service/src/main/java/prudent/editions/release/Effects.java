package prudent.editions.release;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import prudent.decisions.store.database.StoreSettings;
import prudent.engine.GuidelineFiles;
import prudent.engine.GuidelineLibrary;
import prudent.impact.Impact;
import prudent.impact.Impact.Task;
import prudent.impact.ImpactReport;
import prudent.impact.ImpactReports;
import prudent.impact.LoggedDecisions;
import prudent.workbench.Reach;

/** What a checked edition would have changed on the decisions of the last month, worked out while nobody waits. */
final class Effects {

    private static final Logger LOG = LoggerFactory.getLogger(Effects.class);
    private static final Duration WINDOW = Duration.ofDays(30);

    private final Path data;
    private final StoreSettings shared;
    private final ImpactReports reports;
    private final Clock clock;
    private final ExecutorService working = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "editions-effect");
        thread.setDaemon(true);
        return thread;
    });

    Effects(Path data, StoreSettings shared, Clock clock) {
        this.data = data;
        this.shared = shared;
        this.reports = new ImpactReports(data);
        this.clock = clock;
    }

    Optional<ImpactReport> find(String from, String to) {
        return reports.find(from, to);
    }

    /** Works it out, one after the other. */
    void begin(Optional<GuidelineFiles> from, GuidelineFiles to) {
        from.ifPresent(files -> working.execute(() -> workOut(files, to)));
    }

    private void workOut(GuidelineFiles from, GuidelineFiles to) {
        if (find(from.edition(), to.edition()).isPresent()) {
            return;
        }
        var since = clock.instant().minus(WINDOW);
        try (var decisions = LoggedDecisions.open(data, shared, since);
                var before = GuidelineLibrary.of(from);
                var after = GuidelineLibrary.of(to)) {
            var impact = new Impact(before, after, Reach.between(from, to), practice -> "");
            reports.keep(impact.run(decisions, new Task(since, Mover.PRUDENT.name(), 1), (done, total) -> {}, clock));
        } catch (IOException | RuntimeException e) {
            LOG.warn("What edition {} would change could not be worked out: {}", to.edition(), e.toString());
        }
    }
}
