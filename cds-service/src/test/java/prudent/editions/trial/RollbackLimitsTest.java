package prudent.editions.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import prudent.editions.trial.Comparison.Side;
import prudent.editions.trial.RollbackLimits.Breach;

/** What an edition is taken back for, and what not. */
class RollbackLimitsTest {

    private static final RollbackLimits LIMITS = new RollbackLimits(true, 50, 1000, 0.2, 2, 5, Duration.ofMillis(25));

    @Test
    void ratesSayNothingOfFewOrders() {
        assertThat(breaches(49, side(0, 0, 0, 1), side(49, 49, 0, 1), Shift.NONE))
                .isEmpty();
    }

    @Test
    void aRateOutsideItsBandIsABreach() {
        assertThat(breaches(100, side(40, 10, 0, 1), side(61, 10, 0, 1), Shift.NONE))
                .singleElement()
                .asString()
                .isEqualTo("a card is shown for 61 of 100 orders; on the same 100 orders the edition of before shows it"
                        + " for 40");
        assertThat(breaches(100, side(40, 10, 0, 1), side(60, 10, 0, 1), Shift.NONE))
                .isEmpty();
        assertThat(breaches(100, side(40, 10, 0, 1), side(40, 35, 0, 1), Shift.NONE))
                .singleElement()
                .asString()
                .startsWith("a card that interrupts");
        assertThat(breaches(100, side(40, 10, 0, 1), side(10, 10, 0, 1), Shift.NONE))
                .hasSize(1);
    }

    @Test
    void whatWasSeenInShadowIsExpected() {
        assertThat(breaches(100, side(40, 10, 0, 1), side(75, 10, 0, 1), new Shift(0.3, 0)))
                .isEmpty();
        assertThat(breaches(100, side(40, 10, 0, 1), side(41, 10, 0, 1), new Shift(0.3, 0)))
                .hasSize(1);
    }

    @Test
    void failuresCountFromTheFirstOrder() {
        assertThat(breaches(3, side(0, 0, 0, 1), side(0, 0, 3, 1), Shift.NONE)).hasSize(1);
        assertThat(breaches(3, side(0, 0, 3, 1), side(0, 0, 3, 1), Shift.NONE)).isEmpty();
    }

    @Test
    void onlyWhatIsSlowAndSlowerThanBeforeIsTooSlow() {
        assertThat(breaches(100, side(0, 0, 0, 2), side(0, 0, 0, 30), Shift.NONE))
                .hasSize(1);
        assertThat(breaches(100, side(0, 0, 0, 2), side(0, 0, 0, 20), Shift.NONE))
                .isEmpty();
        assertThat(breaches(100, side(0, 0, 0, 20), side(0, 0, 0, 60), Shift.NONE))
                .isEmpty();
    }

    private static List<String> breaches(long orders, Side before, Side after, Shift expected) {
        return LIMITS.breaches(new Comparison(orders, before, after, 0, 0, List.of()), expected).stream()
                .map(Breach::sentence)
                .toList();
    }

    private static Side side(long cards, long interrupting, long failures, double slow) {
        return new Side("e", cards, interrupting, failures, slow);
    }
}
