package prudent.review.indicators;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A week, from Monday to Sunday in England, or what of it lies in a longer period.
 *
 * @param first its first day
 * @param end the day after its last
 */
public record Week(LocalDate first, LocalDate end) {

    public static final ZoneId DAYS_OF = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    /** So many weeks that end with the one of this instant, oldest first. */
    public static List<Week> until(Instant now, int count) {
        var last = monday(LocalDate.ofInstant(now, DAYS_OF));
        return IntStream.range(0, count)
                .mapToObj(back -> last.minusWeeks(count - 1L - back))
                .map(monday -> new Week(monday, monday.plusWeeks(1)))
                .toList();
    }

    /** The weeks of a period, oldest first; the first and the last may be short. */
    public static List<Week> within(LocalDate first, LocalDate end) {
        var weeks = new ArrayList<Week>();
        for (var day = first; day.isBefore(end); day = monday(day).plusWeeks(1)) {
            var next = monday(day).plusWeeks(1);
            weeks.add(new Week(day, next.isBefore(end) ? next : end));
        }
        return List.copyOf(weeks);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    Instant from() {
        return first.atStartOfDay(DAYS_OF).toInstant();
    }

    Instant to() {
        return end.atStartOfDay(DAYS_OF).toInstant();
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(first) && day.isBefore(end);
    }

    public String label() {
        return DAY.format(first);
    }
}
