package prudent.dmd;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the name of a file says, as in {@code f_vmp2_3171125.xml}: which part of which day's release it is. */
record ReleaseFileName(ReleasePart part, LocalDate date) {

    private static final Pattern NAME = Pattern.compile("f_([a-z]+)2_\\d(\\d{2})(\\d{2})(\\d{2})\\.xml");

    /** Nothing when it is the name of a file that is not read. */
    static Optional<ReleaseFileName> of(String name) {
        var match = NAME.matcher(name.toLowerCase(Locale.ROOT));
        if (!match.matches()) {
            return Optional.empty();
        }
        return ReleasePart.ofWord(match.group(1))
                .map(part -> new ReleaseFileName(
                        part, date(name, number(match.group(4)), number(match.group(3)), number(match.group(2)))));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static LocalDate date(String name, int year, int month, int day) {
        try {
            return LocalDate.of(2000 + year, month, day);
        } catch (DateTimeException e) {
            throw new ReleaseRefused("The name of " + name + " holds no date (day, month, year).", e);
        }
    }
}
