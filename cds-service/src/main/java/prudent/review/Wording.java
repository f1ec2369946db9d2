package prudent.review;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Keys and instants as people read them. */
final class Wording {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private Wording() {}

    static String time(Instant instant) {
        return CLOCK.format(instant);
    }

    /** {@code acute-sore-throat} and {@code ACUTE_SORE_THROAT} as "acute sore throat", {@code daysAgo} as "days ago". */
    static String words(String key) {
        return key.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replace('-', ' ')
                .replace('_', ' ')
                .toLowerCase(Locale.UK)
                .replace("fever pain", "FeverPAIN");
    }

    /** The same with a capital. */
    static String sentence(String key) {
        return capital(words(key));
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
