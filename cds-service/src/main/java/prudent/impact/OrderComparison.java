package prudent.impact;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import prudent.advice.Topic;
import prudent.decisions.AssessedOrder;
import prudent.decisions.Decision;
import prudent.decisions.RecordedFinding;
import prudent.engine.Assessment;
import prudent.engine.GuidelineLibrary;
import prudent.facts.Fact;
import prudent.workbench.Reach;

/**
 * Holds two editions against each other on one order after the other. What the older showed is in the log where it took the decision,
 * else it is assessed again; by the newer only those orders are assessed that the change can touch, and those with the same facts once.
 * Safe for use by many threads.
 */
final class OrderComparison {

    private static final int REMEMBERED = 20_000;

    private final GuidelineLibrary from;
    private final GuidelineLibrary to;
    private final Reach reach;
    private final Map<List<Fact>, List<PlainCard>> assessed = new ConcurrentHashMap<>();
    private final AtomicLong evaluated = new AtomicLong();

    OrderComparison(GuidelineLibrary from, GuidelineLibrary to, Reach reach) {
        this.from = from;
        this.to = to;
        this.reach = reach;
    }

    /** How many orders were assessed by the newer edition so far. */
    long evaluated() {
        return evaluated.get();
    }

    Comparison compare(Decision decision, AssessedOrder order) {
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
