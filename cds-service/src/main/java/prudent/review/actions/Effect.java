package prudent.review.actions;

import java.time.LocalDate;
import java.util.Optional;
import prudent.review.indicators.Difference;
import prudent.review.indicators.Measured;

/**
 * What became of the figure of a practice that an action was to change: the eight weeks before it was agreed, and up to eight weeks from
 * the day after it was done. It shows what changed, not why.
 *
 * @param before the figure before
 * @param after the figure since; empty until it is done
 * @param until the first day after the eight weeks; empty until it is done
 * @param isWhole whether the eight weeks are over
 */
public record Effect(Measured before, Optional<Measured> after, Optional<LocalDate> until, boolean isWhole) {

    /** How far the figure has moved; empty where one of the two is not known or not shown. */
    public Optional<Difference> difference() {
        return after.filter(later -> later.share().isShown() && before.share().isShown())
                .map(later -> Difference.of(before.share(), later.share()));
    }
}
