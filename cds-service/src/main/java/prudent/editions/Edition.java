package prudent.editions;

import java.time.Instant;

/**
 * An edition of the guidelines that became the one that answers.
 *
 * @param id its identity, a hash over all its files
 * @param since when it became so
 * @param change how
 * @param by who did it; empty when it was nobody
 * @param why the reason that was given; empty when none was asked for
 */
public record Edition(String id, Instant since, Change change, String by, String why) {

    public Edition {
        // What was written before reasons were kept has none.
        why = why == null ? "" : why;
    }

    /** How an edition became the one that answers. */
    public enum Change {
        /** Prudent was started with it. */
        STARTED,
        /** It came along the path to release, whole and with every vignette as it should be. */
        RELEASED,
        /** It is the one of before without what was over on its last day: overrides, advice of a guideline. */
        ENDED,
        /** It had answered before and was put back in place of its successor, which is not taken up again. */
        ROLLED_BACK,
        /** It had answered before and was put back, because its successor did what no edition may. */
        ROLLED_BACK_BY_ITSELF;

        /** Whether what answered before it was taken out of use by it. */
        public boolean isRollBack() {
            return this == ROLLED_BACK || this == ROLLED_BACK_BY_ITSELF;
        }
    }
}
