package prudent.editions;

import java.time.Instant;

/**
 * An edition of the guidelines that became the one that answers.
 *
 * @param id its identity, a hash over all its files
 * @param since when it became so
 * @param change how
 * @param by who did it; empty when it was nobody
 */
public record Edition(String id, Instant since, Change change, String by) {

    /** How an edition became the one that answers. */
    public enum Change {
        /** Prudent was started with it. */
        STARTED,
        /** It was in the rule author's folder, whole and with every vignette as it should be. */
        RELEASED,
        /** It had answered before and was put back in place of its successor, which is not taken up again. */
        ROLLED_BACK
    }
}
