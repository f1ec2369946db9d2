package prudent.editions.trial;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import prudent.editions.trial.Tally.Answer;
import prudent.engine.GuidelineLibrary;
import prudent.facts.Fact;

/**
 * A newer edition beside that of before. After a call was answered, both are asked the same again by a thread of their own, so that
 * they are held against each other on the same orders and under the same load. When too many orders wait, the next are dropped and
 * counted: no call ever waits for this.
 */
public final class Trial implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Trial.class);
    private static final int WAITING = 256;
    private static final int LOOK_MILLIS = 250;

    private final GuidelineLibrary before;
    private final GuidelineLibrary after;
    private final Kind kind;
    private final Set<String> practices;
    private final TrialLog log;
    private final Tally tally;
    private final BlockingQueue<Asked> waiting = new ArrayBlockingQueue<>(WAITING);
    private final LongAdder dropped = new LongAdder();
    private final Thread thread = new Thread(this::work, "editions-trial");
    private Consumer<Trial> looking = trial -> {};
    private volatile boolean ended;

    /**
     * @param before the edition of before
     * @param after the newer edition
     * @param kind who answers
     * @param practices ODS codes of the practices that a canary answers
     * @param log where is written what would be shown otherwise
     */
    public Trial(GuidelineLibrary before, GuidelineLibrary after, Kind kind, Set<String> practices, TrialLog log) {
        this.before = before;
        this.after = after;
        this.kind = kind;
        this.practices = Set.copyOf(practices);
        this.log = log;
        this.tally = new Tally(before.edition(), after.edition());
        thread.setDaemon(true);
    }

    /** Which of the two answers calls. */
    public enum Kind {
        /** The edition of before answers; the newer one is never shown. */
        SHADOW,
        /** The newer one answers some practices. */
        CANARY,
        /** The newer one answers all, and is watched. */
        WATCH
    }

    private record Asked(UUID decision, List<Fact> facts) {}

    /**
     * Begins.
     *
     * @param look what to do after each order and every quarter of a second, in the trial's thread
     */
    public Trial begin(Consumer<Trial> look) {
        looking = look;
        thread.start();
        return this;
    }

    public Kind kind() {
        return kind;
    }

    /** The edition that is tried. */
    public GuidelineLibrary newer() {
        return after;
    }

    public Set<String> practices() {
        return practices;
    }

    /** Whether the newer edition answers a practice before it answers all. */
    public boolean answers(String practice) {
        return kind == Kind.CANARY && practices.contains(practice);
    }

    /** Takes an order of a call that was answered. Never waits. */
    public void ask(UUID decision, String practice, List<Fact> facts) {
        var concerns = kind != Kind.CANARY || practices.contains(practice);
        if (concerns && !waiting.offer(new Asked(decision, facts))) {
            dropped.increment();
        }
    }

    /** An edition could not assess an order of a call. */
    public void failed(String edition) {
        if (edition.equals(after.edition())) {
            synchronized (tally) {
                tally.failed();
            }
        }
    }

    private void work() {
        try {
            while (!ended) {
                var asked = waiting.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (asked != null) {
                    compare(asked);
                }
                looking.accept(this);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void compare(Asked asked) {
        var older = answer(before, asked.facts());
        var newer = answer(after, asked.facts());
        Tally.Difference difference;
        synchronized (tally) {
            difference = tally.add(older, newer);
        }
        if (!difference.isNone()) {
            log.add(after.edition(), asked.decision(), difference.gained(), difference.lost());
        }
    }

    /** Whatever a rule throws is the edition's failure, and no reason to stop. */
    private static Answer answer(GuidelineLibrary library, List<Fact> facts) {
        var begun = System.nanoTime();
        try {
            var assessment = library.assess(facts);
            return new Answer(assessment, System.nanoTime() - begun);
        } catch (RuntimeException e) {
            LOG.warn("Edition {} cannot assess an order: {}", library.edition(), e.toString());
            return new Answer(null, 0);
        }
    }

    /** What came out so far. */
    public Comparison comparison() {
        synchronized (tally) {
            return tally.comparison(dropped.sum());
        }
    }

    /** Ends; what waits is not asked any more. */
    @Override
    public void close() {
        ended = true;
        // Not from within: who looks may still have something to write down.
        if (Thread.currentThread() != thread) {
            thread.interrupt();
        }
    }
}
