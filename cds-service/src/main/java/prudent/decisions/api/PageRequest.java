package prudent.decisions.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import prudent.decisions.log.DecisionFilter;

/**
 * What a caller asks a page of decisions for.
 *
 * @param filter which decisions
 * @param cursor where the page before ended
 * @param limit how many
 */
record PageRequest(DecisionFilter filter, @Nullable String cursor, int limit) {

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final int LATEST_YEAR = 9999;
    private static final Set<String> KNOWN = Set.of("limit", "cursor", "hookInstance", "practice", "since");
    private static final ZoneId DAYS_OF = ZoneId.of("Europe/London");

    /** A misspelt filter would be a page of everything, so what is not known is refused. */
    static PageRequest of(MultiValueMap<String, String> parameters) {
        parameters.forEach((name, values) -> {
            if (!KNOWN.contains(name)) {
                throw ApiRefusal.badRequest("There is no parameter \"" + name + "\".");
            }
            if (values.size() > 1) {
                throw ApiRefusal.badRequest("The parameter \"" + name + "\" may be given once.");
            }
        });
        var since = parameters.getFirst("since");
        var filter = new DecisionFilter(
                parameters.getFirst("hookInstance"),
                parameters.getFirst("practice"),
                since == null ? null : instant("since", since));
        return new PageRequest(filter, parameters.getFirst("cursor"), limit(parameters.getFirst("limit")));
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return USUAL;
        }
        var limit = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST) {
            throw ApiRefusal.badRequest("The limit is a whole number from 1 to " + MOST + ".");
        }
        return limit;
    }

    static Instant instant(String name, String text) {
        try {
            var time = text.contains("T")
                    ? OffsetDateTime.parse(text)
                    : LocalDate.parse(text).atStartOfDay(DAYS_OF).toOffsetDateTime();
            if (time.getYear() < 1 || time.getYear() > LATEST_YEAR) {
                throw new DateTimeException("a year of four digits is expected");
            }
            return time.toInstant();
        } catch (DateTimeException e) {
            throw ApiRefusal.badRequest(
                    "\"" + name + "\" is a date such as 2026-11-23, or an instant such as 2026-11-23T10:05:00Z.");
        }
    }
}
