package prudent.impact;

import java.util.List;
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
    private final long[] kinds = new long[Kind.values().length];

    void add(Comparison comparison) {
        orders++;
        changed += comparison.changes().isEmpty() ? 0 : 1;
        before += comparison.before().size();
        after += comparison.after().size();
        interruptingBefore += interrupting(comparison.before());
        interruptingAfter += interrupting(comparison.after());
        comparison.changes().values().forEach(kind -> kinds[kind.ordinal()]++);
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
        for (var i = 0; i < kinds.length; i++) {
            kinds[i] += other.kinds[i];
        }
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
                kinds[Kind.GAINED.ordinal()],
                kinds[Kind.LOST.ordinal()],
                kinds[Kind.REWORDED.ordinal()]);
    }

    long orders() {
        return orders;
    }

    long changed() {
        return changed;
    }
}
