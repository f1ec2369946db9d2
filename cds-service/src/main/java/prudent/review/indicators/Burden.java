package prudent.review.indicators;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;
import prudent.decisions.store.CardLoad;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.Scope;

/** What the cards cost prescribers, over the last 28 days. */
@Component
final class Burden {

    private static final Duration TIME = Duration.ofDays(28);
    private static final double HIGH = 0.95;
    private static final int FEWEST = 20;

    private final CardLoad load;
    private final Clock clock;

    Burden(CardLoad load, Clock clock) {
        this.load = load;
        this.clock = clock;
    }

    /**
     * In words.
     *
     * @param perOrders cards for a hundred orders
     * @param perDay cards of a prescriber on a day that only one day in twenty is above
     */
    record Words(String perOrders, String perDay) {}

    Words of(Scope scope, DecisionQuery among) {
        var now = clock.instant();
        var shown = load.of(scope, among.between(now.minus(TIME), now));
        var days = shown.ofDays();
        // Fewer would tell of single people's days.
        if (shown.orders() < FEWEST || days.size() < FEWEST) {
            return new Words("too few to show", "too few to show");
        }
        var high = days.get((int) Math.ceil(HIGH * days.size()) - 1);
        return new Words(
                String.format(Locale.UK, "%.0f", 100.0 * shown.cards() / shown.orders()),
                high + " (of " + days.size() + " days)");
    }
}
