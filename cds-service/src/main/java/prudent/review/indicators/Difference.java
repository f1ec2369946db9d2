package prudent.review.indicators;

import java.util.Locale;

/**
 * How far one share is from an earlier one, with the 95% interval after Newcombe (his method 10, from both Wilson intervals).
 *
 * @param points percentage points; negative when it fell
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record Difference(double points, double low, double high) {

    /** Both must have a figure to show. */
    public static Difference of(Share before, Share after) {
        var points = after.percent() - before.percent();
        return new Difference(
                points,
                points - Math.hypot(after.percent() - after.low(), before.high() - before.percent()),
                points + Math.hypot(after.high() - after.percent(), before.percent() - before.low()));
    }

    /** In words: "4.1 points lower (9.8 lower to 1.9 higher): chance could explain it". */
    public String text() {
        var often = low > 0 || high < 0 ? "more than chance explains" : "chance could explain it";
        return "%s (%s to %s): %s".formatted(words(points, " points"), words(low, ""), words(high, ""), often);
    }

    private static String words(double value, String unit) {
        return String.format(Locale.UK, "%.1f%s %s", Math.abs(value), unit, value < 0 ? "lower" : "higher");
    }
}
