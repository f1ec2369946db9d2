package prudent.editions.trial;

/**
 * By how much a newer edition moves shares of orders: 0.1 is ten more of every hundred.
 *
 * @param cards of those that are shown a card
 * @param interrupting of those whose card interrupts
 */
public record Shift(double cards, double interrupting) {

    /** As before. */
    public static final Shift NONE = new Shift(0, 0);
}
