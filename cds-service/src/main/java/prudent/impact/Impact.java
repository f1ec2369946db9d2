package prudent.impact;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import prudent.advice.Topic;
import prudent.decisions.AssessedOrder;
import prudent.decisions.Decision;
import prudent.decisions.RecordedFinding;
import prudent.engine.Assessment;
import prudent.engine.GuidelineLibrary;
import prudent.facts.Fact;
import prudent.impact.ImpactReport.Window;
import prudent.workbench.Reach;

/**
 * Finds out what one edition would have shown in place of another on logged decisions. What the older showed
 * is in the log where it took the decision, else it is assessed again; by the newer only those orders are assessed that the change can
 * touch, and those with the same facts once.
 */
public final class Impact {

    private static final int REMEMBERED = 20_000;

    private final GuidelineLibrary from;
    private final GuidelineLibrary to;
    private final Reach reach;
    private final Function<String, String> deprivation;
    private final Map<List<Fact>, List<PlainCard>> assessed = new ConcurrentHashMap<>();
    private final AtomicLong evaluated = new AtomicLong();

    /**
     * Of one edition and one that would follow it.
     *
     * @param reach what the change between the two can touch
     * @param deprivation of a practice, in words; empty where it is not known
     */
    public Impact(GuidelineLibrary from, GuidelineLibrary to, Reach reach, Function<String, String> deprivation) {
        this.from = from;
        this.to = to;
        this.reach = reach;
        this.deprivation = deprivation;
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
                evaluated.get(),
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
                tally.note(decision, order, compare(decision, order));
            }
        }
    }

    private Comparison compare(Decision decision, AssessedOrder order) {
        var given = order.givenFacts();
        if (decision.edition().equals(from.edition())) {
            var shown = PlainCard.shown(decision, order);
            if (shown.isPresent()) {
                return reach.touches(order.facts(), triesOthers(order))
                        ? Comparison.of(shown.get(), after(given))
                        : Comparison.same(shown.get());
            }
        }
        var before = assess(from, given);
        var cards = PlainCard.of(before);
        return reach.touches(before.facts(), triesOthers(before))
                ? Comparison.of(cards, after(given))
                : Comparison.same(cards);
    }

    private static boolean triesOthers(AssessedOrder order) {
        return order.findings().stream()
                .map(RecordedFinding::topic)
                .anyMatch(topic -> topic.equals(Topic.CHANGE_DRUG.key()) || topic.equals(Topic.CONTRAINDICATED.key()));
    }

    private static boolean triesOthers(Assessment assessment) {
        return assessment.concludes(Topic.CHANGE_DRUG) || assessment.concludes(Topic.CONTRAINDICATED);
    }

    /** Once more where it failed: on a machine that is busy with other things even a good rule can take too long. */
    private static Assessment assess(GuidelineLibrary library, List<Fact> given) {
        try {
            return library.assess(given);
        } catch (IllegalStateException tooLate) {
            return library.assess(given);
        }
    }

    private List<PlainCard> after(List<Fact> given) {
        var known = assessed.get(given);
        if (known != null) {
            return known;
        }
        evaluated.incrementAndGet();
        var cards = PlainCard.of(assess(to, given));
        if (assessed.size() < REMEMBERED) {
            assessed.put(given, cards);
        }
        return cards;
    }
}
