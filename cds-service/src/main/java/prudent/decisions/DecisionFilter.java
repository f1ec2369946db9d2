package prudent.decisions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions to read.
 *
 * @param hookInstance only those of this firing of a hook
 * @param practice only those of this practice, by ODS code
 * @param since only those recorded then or later
 */
public record DecisionFilter(
        @Nullable String hookInstance,
        @Nullable String practice,
        @Nullable Instant since) {

    public static final DecisionFilter ALL = new DecisionFilter(null, null, null);
}
