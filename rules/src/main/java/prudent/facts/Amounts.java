package prudent.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as they stand in a sentence to a prescriber. */
public final class Amounts {

    private Amounts() {}

    /** {@code 500 mg}, {@code 62.5 mg}. */
    public static String mg(double mg) {
        return number(mg) + " mg";
    }

    /** {@code 5 days}, {@code 1 day}. */
    public static String days(int days) {
        return days == 1 ? "1 day" : days + " days";
    }

    /** {@code today}, {@code yesterday}, {@code 3 days ago}. */
    public static String daysAgo(int days) {
        return switch (days) {
            case 0 -> "today";
            case 1 -> "yesterday";
            default -> days + " days ago";
        };
    }

    /** {@code 6 months}, {@code 1 month}. */
    public static String months(double months) {
        return number(months) + (months == 1 ? " month" : " months");
    }

    /** {@code three times daily}. */
    public static String timesDaily(double times) {
        if (times == 1) {
            return "once daily";
        }
        if (times == 2) {
            return "twice daily";
        }
        if (times == 3) {
            return "three times daily";
        }
        return times == 4 ? "four times daily" : number(times) + " times daily";
    }

    /** A number to at most two places, without trailing zeros. */
    public static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
