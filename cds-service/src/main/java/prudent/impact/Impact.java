package prudent.impact;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import prudent.decisions.Decision;
import prudent.engine.GuidelineLibrary;
import prudent.impact.ImpactReport.Window;
import prudent.workbench.Reach;

/**
 * Finds out what one edition would have shown in place of another on logged decisions. What the older showed
 * is in the log where it took the decision, else it is assessed again; by the newer only those orders are assessed that the change can
 * touch, and those with the same facts once.
 */
public final class Impact {

    private final GuidelineLibrary from;
    private final GuidelineLibrary to;
    private final Function<String, String> deprivation;
    private final OrderComparison orders;

    /**
     * Of one edition and one that would follow it.
     *
     * @param reach what the change between the two can touch
     * @param deprivation of a practice, in words; empty where it is not known
     */
    public Impact(GuidelineLibrary from, GuidelineLibrary to, Reach reach, Function<String, String> deprivation) {
        this.from = from;
        this.to = to;
        this.deprivation = deprivation;
        this.orders = new OrderComparison(from, to, reach);
    }

    /**
     * How to go about it.
     *
     * @param since only what was recorded then or later; it is already left out of the decisions
     * @param by who wants it; empty for the command line
     * @param threads how many work at it
     */
    public record Task(@Nullable Instant since, String by, int threads) {}

    /** Is told how far it is. */
    @FunctionalInterface
    public interface Progress {

        /** So much is done of so much. */
        void show(long done, long total);
    }

    /** Evaluates the decisions. */
    public ImpactReport run(LoggedDecisions decisions, Task task, Progress progress, Clock clock) {
        var start = System.nanoTime();
        var tally = new Tally(deprivation);
        tallies(decisions, task.threads(), progress).forEach(tally::add);
        var window = new Window(
                task.since(),
                tally.last(),
                tally.decisions(),
                orders.evaluated(),
                (System.nanoTime() - start) / 1_000_000);
        return new ImpactReport(
                from.edition(),
                to.edition(),
                clock.instant(),
                task.by(),
                window,
                tally.all(),
                tally.rules(sentences()),
                tally.groups(),
                tally.samples());
    }

    private Map<String, String> sentences() {
        var sentences = new HashMap<String, String>();
        for (var library : List.of(from, to)) {
            library.guidelines()
                    .forEach(guideline -> guideline.rules().forEach(rule -> sentences.put(rule.id(), rule.sentence())));
        }
        return sentences;
    }

    private List<Tally> tallies(LoggedDecisions decisions, int threads, Progress progress) {
        var pool = Executors.newFixedThreadPool(threads, task -> {
            var thread = new Thread(task, "impact");
            thread.setDaemon(true);
            return thread;
        });
        try {
            var work = new ArrayList<Callable<Tally>>();
            for (var i = 0; i < threads; i++) {
                work.add(() -> tally(decisions, progress));
            }
            var tallies = new ArrayList<Tally>();
            for (var done : pool.invokeAll(work)) {
                tallies.add(done.get());
            }
            return tallies;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("It was stopped before its end.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The decisions cannot be evaluated: " + e.getMessage(), e);
        } finally {
            pool.shutdownNow();
        }
    }

    private Tally tally(LoggedDecisions decisions, Progress progress) {
        var tally = new Tally(deprivation);
        for (var some = next(decisions, progress); !some.isEmpty(); some = next(decisions, progress)) {
            some.forEach(decision -> evaluate(decision.get(), tally));
        }
        return tally;
    }

    private static List<Supplier<Decision>> next(LoggedDecisions decisions, Progress progress) {
        synchronized (decisions) {
            progress.show(decisions.done(), decisions.total());
            return Thread.currentThread().isInterrupted() ? List.of() : decisions.next();
        }
    }

    private void evaluate(Decision decision, Tally tally) {
        tally.note(decision);
        for (var order : decision.orders()) {
            if (order.drug() != null) {
                tally.note(decision, order, orders.compare(decision, order));
            }
        }
    }
}
