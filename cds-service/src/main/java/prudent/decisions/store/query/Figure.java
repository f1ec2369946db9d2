package prudent.decisions.store.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many decisions have a value of a facet, with one outcome.
 *
 * @param practice ODS code of the practice; {@code *} for all that there are together
 * @param facet the facet
 * @param day the day in England; absent when it is of the whole time that was asked for
 * @param value the value
 * @param outcome what was reported
 * @param ignored how sure it is that open cards were ignored: inferred, never reported
 * @param decisions how many
 */
public record Figure(
        String practice,
        Facet facet,
        @Nullable LocalDate day,
        String value,
        Outcome outcome,
        @Nullable String ignored,
        long decisions) {}
