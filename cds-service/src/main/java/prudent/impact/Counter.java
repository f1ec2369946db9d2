package prudent.impact;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import prudent.impact.ImpactReport.Effect;
import prudent.impact.ImpactReport.Kind;

/** Counts cards of orders, one comparison after another. */
final class Counter {

    private long orders;
    private long changed;
    private long before;
    private long after;
    private long interruptingBefore;
    private long interruptingAfter;
    private final Map<Kind, Long> kinds = new EnumMap<>(Kind.class);

    void add(Comparison comparison) {
        orders++;
        changed += comparison.changes().isEmpty() ? 0 : 1;
        before += comparison.before().size();
        after += comparison.after().size();
        interruptingBefore += interrupting(comparison.before());
        interruptingAfter += interrupting(comparison.after());
        comparison.changes().values().forEach(kind -> kinds.merge(kind, 1L, Long::sum));
    }

    private static long interrupting(List<PlainCard> cards) {
        return cards.stream().filter(PlainCard::interrupts).count();
    }

    void add(Counter other) {
        orders += other.orders;
        changed += other.changed;
        before += other.before;
        after += other.after;
        interruptingBefore += other.interruptingBefore;
        interruptingAfter += other.interruptingAfter;
        other.kinds.forEach((kind, count) -> kinds.merge(kind, count, Long::sum));
    }

    /**
     * What was counted.
     *
     * @param among how many orders that is held against
     */
    Effect effect(long among) {
        return new Effect(
                among,
                changed,
                before,
                after,
                interruptingBefore,
                interruptingAfter,
                kinds.getOrDefault(Kind.GAINED, 0L),
                kinds.getOrDefault(Kind.LOST, 0L),
                kinds.getOrDefault(Kind.REWORDED, 0L));
    }

    long orders() {
        return orders;
    }

    long changed() {
        return changed;
    }
}
