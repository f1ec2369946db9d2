package prudent.authoring.impact;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import prudent.PrudentProperties;
import prudent.decisions.store.database.StoreSettings;
import prudent.editions.EditionArchive;
import prudent.engine.GuidelineDefect;
import prudent.engine.GuidelineFiles;
import prudent.engine.GuidelineLibrary;
import prudent.impact.Impact;
import prudent.impact.Impact.Task;
import prudent.impact.ImpactReports;
import prudent.impact.LoggedDecisions;
import prudent.workbench.Reach;

/** Evaluates a draft on the logged decisions, one at a time and beside the calls, with half of the cores. */
@Component
final class ImpactRun {

    /** Stands for the rule author's folder in place of an edition. */
    static final String FOLDER = "folder";

    private static final Logger LOG = LoggerFactory.getLogger(ImpactRun.class);

    private final PrudentProperties properties;
    private final StoreSettings shared;
    private final Clock clock;
    private volatile State state = State.NOTHING_YET;

    ImpactRun(PrudentProperties properties, StoreSettings shared, Clock clock) {
        this.properties = properties;
        this.shared = shared;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param from the edition to hold it against
     * @param to the edition that would follow, or {@link #FOLDER}
     */
    record Wish(String from, String to, @Nullable Instant since, String by) {}

    /**
     * How far it is.
     *
     * @param percent of the decisions that have been read
     * @param faults why it came to nothing
     * @param done which report is there now: its two editions, the newer one first
     */
    record State(boolean isRunning, int percent, List<String> faults, List<String> done) {

        static final State NOTHING_YET = new State(false, 0, List.of(), List.of());
    }

    State state() {
        return state;
    }

    /** Whether there is a rule author's folder. */
    boolean hasFolder() {
        return properties.guidelines() != null;
    }

    /** Begins; not while another one runs. */
    synchronized boolean start(Wish wish) {
        if (state.isRunning()) {
            return false;
        }
        state = new State(true, 0, List.of(), List.of());
        var thread = new Thread(() -> run(wish), "impact-run");
        thread.setDaemon(true);
        thread.start();
        return true;
    }

    private void run(Wish wish) {
        try {
            state = new State(false, 100, List.of(), evaluate(wish));
        } catch (GuidelineDefect defect) {
            state = new State(false, 0, defect.faults(), List.of());
        } catch (IOException | RuntimeException e) {
            LOG.warn("The impact of {} could not be found out", wish.to(), e);
            state = new State(false, 0, List.of(String.valueOf(e.getMessage())), List.of());
        }
    }

    private List<String> evaluate(Wish wish) throws IOException {
        var before = files(wish.from());
        var after = files(wish.to());
        try (var old = GuidelineLibrary.of(before);
                var changed = GuidelineLibrary.of(after);
                var decisions = LoggedDecisions.open(properties.data(), shared, wish.since())) {
            var task = new Task(
                    wish.since(), wish.by(), Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
            var report = new Impact(old, changed, Reach.between(before, after), practice -> "")
                    .run(decisions, task, this::show, clock);
            new ImpactReports(properties.data()).keep(report);
            return List.of(report.to(), report.from());
        }
    }

    private void show(long done, long total) {
        state = new State(true, (int) (total == 0 ? 100 : done * 100 / total), List.of(), List.of());
    }

    private GuidelineFiles files(String edition) throws IOException {
        var folder = properties.guidelines();
        if (edition.equals(FOLDER) && folder != null) {
            return GuidelineFiles.in(folder);
        }
        return Optional.of(GuidelineFiles.packaged())
                .filter(packaged -> packaged.edition().equals(edition))
                .or(() -> new EditionArchive(properties.data()).files(edition))
                .orElseThrow(() -> new IOException("No edition " + edition + " is kept here."));
    }
}
