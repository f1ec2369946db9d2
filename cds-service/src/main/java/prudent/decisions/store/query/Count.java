package prudent.decisions.store.query;

import org.jspecify.annotations.Nullable;

/**
 * How many decisions have a value of a facet and an outcome.
 *
 * @param value the value; absent where a decision has none
 * @param outcome what was reported
 * @param ignored how sure it is that open cards were ignored: inferred, never reported
 * @param decisions how many
 */
public record Count(
        @Nullable String value, Outcome outcome, @Nullable String ignored, long decisions) {}
