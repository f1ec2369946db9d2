package prudent.review.indicators;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A week, from Monday to Sunday in England. */
public record Week(LocalDate monday) {

    private static final ZoneId DAYS_OF = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    /** So many weeks that end with the one of this instant, oldest first. */
    static List<Week> until(Instant now, int count) {
        var last = LocalDate.ofInstant(now, DAYS_OF).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return IntStream.range(0, count)
                .mapToObj(back -> new Week(last.minusWeeks(count - 1L - back)))
                .toList();
    }

    Instant from() {
        return monday.atStartOfDay(DAYS_OF).toInstant();
    }

    Instant to() {
        return monday.plusWeeks(1).atStartOfDay(DAYS_OF).toInstant();
    }

    public String label() {
        return DAY.format(monday);
    }
}
