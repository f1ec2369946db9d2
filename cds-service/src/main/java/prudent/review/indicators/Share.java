package prudent.review.indicators;

import java.util.Locale;

/**
 * Some of some.
 *
 * @param part how many are meant
 * @param whole of how many
 */
public record Share(long part, long whole) {

    private static final int FEWEST = 5;
    private static final double Z = 1.96;

    /** Whether so few are counted that somebody could be recognised. Then nothing of it is shown. */
    public boolean isSuppressed() {
        return isFew(part) || isFew(whole - part) || isFew(whole);
    }

    private static boolean isFew(long count) {
        return count > 0 && count < FEWEST;
    }

    /** Whether there is a figure to show. */
    public boolean isShown() {
        return whole > 0 && !isSuppressed();
    }

    /** In the hundred. */
    public double percent() {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }

    /** The lower end of the 95% interval after Wilson, in the hundred. */
    public double low() {
        return bound(-1);
    }

    /** The upper end of it. */
    public double high() {
        return bound(1);
    }

    private double bound(int side) {
        if (whole == 0) {
            return 0;
        }
        var p = (double) part / whole;
        var z2 = Z * Z / whole;
        return Math.min(
                100, Math.max(0, 100 * (p + z2 / 2 + side * Z * Math.sqrt((p * (1 - p) + z2 / 4) / whole)) / (1 + z2)));
    }

    /** As it stands in a table: "31.2% (24.0 to 39.4)". */
    public String text() {
        if (whole == 0) {
            return "none";
        }
        return isSuppressed()
                ? "too few to show"
                : String.format(Locale.UK, "%.1f%% (%.1f to %.1f)", percent(), low(), high());
    }

    /** The same of a sample whose cases stand beside it, so that nothing is left to hide. */
    public String plain() {
        return String.format(Locale.UK, "%d of %d, %.0f%% (%.0f to %.0f)", part, whole, percent(), low(), high());
    }

    /** A count of its own: "128", "fewer than 5". */
    public static String count(long count) {
        return isFew(count) ? "fewer than 5" : String.valueOf(count);
    }

    /** The two counts: "40 of 128". */
    public String counts() {
        return isSuppressed() ? "too few to show" : part + " of " + whole;
    }

    Share plus(Share other) {
        return new Share(part + other.part, whole + other.whole);
    }
}
