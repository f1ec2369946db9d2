package prudent.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import prudent.decisions.store.query.Outcome;
import prudent.facts.Antimicrobial;
import prudent.facts.Infection;

/** Keys and instants as people read them. */
public final class Wording {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private static final int SHORT = 6;

    private Wording() {}

    public static String time(Instant instant) {
        return CLOCK.format(instant);
    }

    /** The day of an instant in England. */
    public static String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, CLOCK.getZone()));
    }

    /** A day: "3 Nov 2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code acute-sore-throat} and {@code ACUTE_SORE_THROAT} as "acute sore throat", {@code daysAgo} as "days ago". */
    public static String words(String key) {
        return key.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replace('-', ' ')
                .replace('_', ' ')
                .toLowerCase(Locale.UK)
                .replace("fever pain", "FeverPAIN")
                .replace("egfr", "eGFR")
                .replace("cds ", "CDS ");
    }

    /** The same with a capital. */
    public static String sentence(String key) {
        return capital(words(key));
    }

    public static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** The name of a condition, by its vocabulary key. */
    public static String indication(@Nullable String key) {
        return Arrays.stream(Infection.values())
                .filter(infection -> infection.key().equals(key))
                .map(Infection::label)
                .map(Wording::capital)
                .findFirst()
                .orElse("Not stated");
    }

    /** What became of the cards of a decision. */
    public static String outcome(Outcome outcome) {
        return switch (outcome) {
            case SILENT -> "No card";
            case OPEN -> "No answer";
            case ACCEPTED -> "Accepted";
            case OVERRIDDEN -> "Overridden";
        };
    }

    /** The name of a drug, by its key. */
    public static String drug(@Nullable String key) {
        return Arrays.stream(Antimicrobial.values())
                .filter(drug -> drug.key().equals(key))
                .map(Antimicrobial::label)
                .findFirst()
                .orElse("not recognised");
    }

    /** Enough of a pseudonym to tell people of one practice apart. */
    public static String pseudonym(String whole) {
        return whole.length() > SHORT ? whole.substring(0, SHORT) : whole;
    }
}
