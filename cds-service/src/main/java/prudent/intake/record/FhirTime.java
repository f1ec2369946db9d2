package prudent.intake.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A FHIR date, dateTime or instant.
 *
 * @param date its day, in the clock's zone; the first day when month or day are missing
 * @param second seconds since 1970 at which it begins
 * @param isDay whether it names at least a day
 * @param hasTime whether it names a time of day
 */
public record FhirTime(LocalDate date, long second, boolean isDay, boolean hasTime) {

    public static FhirTime parse(String text, ZoneId zone, String path) {
        try {
            var time = read(text, zone);
            if (time != null) {
                return time;
            }
        } catch (DateTimeException e) {
            throw RecordRefused.wrongType(path, "a FHIR date or dateTime");
        }
        throw RecordRefused.wrongType(path, "a FHIR date or dateTime");
    }

    private static @Nullable FhirTime read(String text, ZoneId zone) {
        var length = text.length();
        if (length != 4 && length != 7 && length != 10 && (length < 16 || text.charAt(10) != 'T')) {
            return null;
        }
        var year = digits(text, 0, 4);
        var month = length >= 7 ? digits(text, 5, 7) : 1;
        var day = length >= 10 ? digits(text, 8, 10) : 1;
        if ((length >= 7 && text.charAt(4) != '-') || (length >= 10 && text.charAt(7) != '-')) {
            return null;
        }
        var date = LocalDate.of(year, month, day);
        if (length <= 10) {
            return new FhirTime(date, date.atStartOfDay(zone).toEpochSecond(), length == 10, false);
        }
        return readTime(text, date, zone);
    }

    private static @Nullable FhirTime readTime(String text, LocalDate date, ZoneId zone) {
        var hasSeconds = text.length() > 16 && text.charAt(16) == ':';
        if (text.charAt(13) != ':') {
            return null;
        }
        var clockTime = LocalTime.of(digits(text, 11, 13), digits(text, 14, 16), hasSeconds ? digits(text, 17, 19) : 0);
        var at = hasSeconds ? 19 : 16;
        if (at < text.length() && text.charAt(at) == '.') {
            do {
                at++;
            } while (at < text.length() && Character.isDigit(text.charAt(at)));
        }
        var local = date.atTime(clockTime);
        var second = at == text.length()
                ? local.atZone(zone).toEpochSecond()
                : local.toEpochSecond(ZoneOffset.of(text.substring(at)));
        var here = Instant.ofEpochSecond(second).atZone(zone).toLocalDate();
        return new FhirTime(here, second, true, true);
    }

    private static int digits(String text, int from, int to) {
        var number = 0;
        for (var i = from; i < to; i++) {
            var digit = i < text.length() ? text.charAt(i) - '0' : -1;
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("no digit");
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
