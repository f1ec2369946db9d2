package prudent.review.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import prudent.decisions.store.query.DecisionQuery;
import prudent.review.Wording;
import prudent.review.indicators.Week;

/**
 * What a report is over, and what it is compared with: as many days just before.
 *
 * @param key its word in addresses: {@code 2026-11}, {@code 2026-Q4} or {@code weeks}
 * @param label what people call it
 * @param first its first day
 * @param end the day after its last
 */
record Period(String key, String label, LocalDate first, LocalDate end) {

    private static final Pattern MONTH = Pattern.compile("(20\\d\\d)-(0[1-9]|1[0-2])");
    private static final Pattern QUARTER = Pattern.compile("(20\\d\\d)-Q([1-4])");
    private static final int MONTHS = 3;
    private static final int WEEKS = 8;

    /** Those that can be chosen, the newest first. */
    static List<Period> of(Kind kind, LocalDate today) {
        var periods = new ArrayList<Period>();
        if (kind == Kind.PRACTICE) {
            var weeks = Week.within(today.minusWeeks(WEEKS), today.plusDays(1));
            periods.add(new Period("weeks", "The last eight weeks", weeks.get(0).first(), today.plusDays(1)));
        } else {
            var step = kind == Kind.NETWORK ? 1 : MONTHS;
            var first = YearMonth.from(today);
            first = first.minusMonths(kind == Kind.NETWORK ? 0 : (first.getMonthValue() - 1) % MONTHS);
            for (var back = 0; back < 6; back++) {
                periods.add(of(first.minusMonths((long) back * step), step));
            }
        }
        return List.copyOf(periods);
    }

    private static Period of(YearMonth first, int months) {
        var last = first.plusMonths(months - 1L);
        var label = (months == 1 ? "" : name(first) + " to ") + name(last) + " " + first.getYear();
        var key = months == 1 ? first.toString() : first.getYear() + "-Q" + ((first.getMonthValue() - 1) / MONTHS + 1);
        return new Period(key, label, first.atDay(1), first.plusMonths(months).atDay(1));
    }

    private static String name(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /** The one of a key; the newest where there is no such. */
    static Period of(Kind kind, String key, LocalDate today) {
        var month = MONTH.matcher(key);
        if (kind == Kind.NETWORK && month.matches()) {
            return of(YearMonth.parse(key), 1);
        }
        var quarter = QUARTER.matcher(key);
        if (kind == Kind.BOARD && quarter.matches()) {
            var first = (Integer.parseInt(quarter.group(2)) - 1) * MONTHS + 1;
            return of(YearMonth.of(Integer.parseInt(quarter.group(1)), first), MONTHS);
        }
        return of(kind, today).get(0);
    }

    List<Week> weeks() {
        return Week.within(first, end);
    }

    /** As long a time, just before. */
    List<Week> before() {
        var days = end.toEpochDay() - first.toEpochDay();
        return Week.within(first.minusDays(days), first);
    }

    DecisionQuery query() {
        return DecisionQuery.EVERYTHING.between(
                first.atStartOfDay(Week.DAYS_OF).toInstant(),
                end.atStartOfDay(Week.DAYS_OF).toInstant());
    }

    /** Its days, in words. */
    public String days() {
        return Wording.day(first) + " to " + Wording.day(end.minusDays(1));
    }
}
