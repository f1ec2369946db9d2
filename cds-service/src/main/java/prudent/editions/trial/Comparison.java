package prudent.editions.trial;

import java.util.List;

/**
 * What two editions made of the same orders so far.
 *
 * @param orders how many orders both were asked about
 * @param before the edition of before
 * @param after the newer edition
 * @param changed how many of the orders would be shown other cards
 * @param dropped orders that were left out, because too many waited
 * @param rules rules whose cards differ in number, the largest difference first
 */
public record Comparison(long orders, Side before, Side after, long changed, long dropped, List<RuleCount> rules) {

    public Comparison {
        rules = List.copyOf(rules);
    }

    /**
     * What one of them did.
     *
     * @param edition its identity
     * @param cards orders with a card
     * @param interrupting orders with a card that interrupts
     * @param failures assessments that failed
     * @param slowMillis the time that one assessment in twenty takes or exceeds
     */
    public record Side(String edition, long cards, long interrupting, long failures, double slowMillis) {}

    /**
     * How often a rule was shown.
     *
     * @param sentence as the newer edition says it, where it has it
     */
    public record RuleCount(String rule, String sentence, long before, long after) {}

    /** By how much the newer one moves the shares of orders with a card. */
    public Shift shift() {
        return orders == 0
                ? Shift.NONE
                : new Shift(share(after.cards - before.cards), share(after.interrupting - before.interrupting));
    }

    private double share(long count) {
        return (double) count / orders;
    }
}
