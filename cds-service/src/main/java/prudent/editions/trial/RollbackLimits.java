package prudent.editions.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When an edition is taken back by itself. It is held against the edition of before, on the same orders.
 *
 * @param watch whether a new edition is watched at all
 * @param leastOrders orders that must have been assessed before rates say anything
 * @param orders orders after which a new edition needs no more watching
 * @param band how far the share of orders with a card, or with a card that interrupts, may move away from what was expected
 * @param failures assessments that may fail, where those of the edition of before do not
 * @param slower how many times longer than the edition of before one assessment in twenty may take
 * @param slow below this time nothing is too slow
 */
@ConfigurationProperties("prudent.rollback")
public record RollbackLimits(
        @DefaultValue("true") boolean watch,
        @DefaultValue("50") int leastOrders,
        @DefaultValue("1000") int orders,
        @DefaultValue("0.2") double band,
        @DefaultValue("2") int failures,
        @DefaultValue("5") double slower,
        @DefaultValue("25ms") Duration slow) {

    /**
     * Something that an edition does and should not.
     *
     * @param isShift whether it is only that cards are shown more or less often, which may be what its author wants
     */
    public record Breach(String sentence, boolean isShift) {}

    /** What is wrong with the newer edition of a comparison; nothing when it may stay. */
    public List<Breach> breaches(Comparison comparison, Shift expected) {
        var breaches = new ArrayList<Breach>();
        var failed = comparison.after().failures() - comparison.before().failures();
        if (failed > failures) {
            breaches.add(new Breach(
                    failed + " assessments failed, which the edition of before makes without a fault", false));
        }
        if (comparison.orders() < leastOrders) {
            return breaches;
        }
        var shift = comparison.shift();
        rate(
                breaches,
                "a card",
                comparison.before().cards(),
                comparison.after().cards(),
                comparison,
                shift.cards() - expected.cards());
        rate(
                breaches,
                "a card that interrupts",
                comparison.before().interrupting(),
                comparison.after().interrupting(),
                comparison,
                shift.interrupting() - expected.interrupting());
        var before = comparison.before().slowMillis();
        var after = comparison.after().slowMillis();
        if (after > slow.toMillis() && after > slower * before) {
            breaches.add(new Breach(
                    String.format(
                            Locale.UK,
                            "one assessment in twenty takes %.0f ms or more, before it was %.1f ms",
                            after,
                            before),
                    false));
        }
        return breaches;
    }

    private void rate(
            List<Breach> breaches, String what, long before, long after, Comparison comparison, double unexpected) {
        if (Math.abs(unexpected) > band) {
            breaches.add(new Breach(
                    String.format(
                            Locale.UK,
                            "%s is shown for %.0f of 100 orders; on the same %d orders the edition of before shows it"
                                    + " for %.0f",
                            what,
                            100.0 * after / comparison.orders(),
                            comparison.orders(),
                            100.0 * before / comparison.orders()),
                    true));
        }
    }
}
