package prudent.decisions.store.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days in England, by their numbers since 1970: by them decisions are counted. */
public final class Days {

    private static final ZoneId DAYS_OF = ZoneId.of("Europe/London");

    private Days() {}

    /** The day of an instant in milliseconds since 1970. */
    public static int of(long at) {
        return Math.toIntExact(
                Instant.ofEpochMilli(at).atZone(DAYS_OF).toLocalDate().toEpochDay());
    }

    /** When a day begins, in milliseconds since 1970. */
    public static long start(int day) {
        return LocalDate.ofEpochDay(day).atStartOfDay(DAYS_OF).toInstant().toEpochMilli();
    }

    /** The first day that begins at this instant or after it. */
    public static int firstFrom(long at) {
        var day = of(at);
        return start(day) == at ? day : day + 1;
    }
}
