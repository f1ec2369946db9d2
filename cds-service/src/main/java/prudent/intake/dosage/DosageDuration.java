package prudent.intake.dosage;

/** Finds for how long in the tokens of a dosage text. */
final class DosageDuration {

    /**
     * A length that was read.
     *
     * @param tokens how many tokens say it
     * @param shortest days, the least; NaN when the length is said but cannot be told in days
     * @param longest days, the most
     */
    record Read(int tokens, double shortest, double longest) {}

    private static final Read NONE = new Read(0, Double.NaN, Double.NaN);

    private final DosageTokens tokens;

    DosageDuration(DosageTokens tokens) {
        this.tokens = tokens;
    }

    Read at(int i) {
        if (tokens.is(i, "days") && tokens.isNumber(i + 1)) {
            return numberedDays(i);
        }
        if (tokens.is(i, "a") && tokens.is(i - 1, "for") && tokens.is(i + 1, "week", "fortnight")) {
            var days = tokens.is(i + 1, "week") ? 7 : 14;
            return new Read(2, days, days);
        }
        if (!tokens.isNumber(i) || isSomethingElse(i)) {
            return NONE;
        }
        var number = tokens.number(i);
        if (tokens.is(i + 1, "/")) {
            return fraction(number, tokens.number(i + 2));
        }
        var isRange = tokens.is(i + 1, "-", "to", "or") && tokens.isNumber(i + 2);
        var dash = !isRange && tokens.is(i + 1, "-") ? 1 : 0;
        var unit = isRange ? i + 3 : i + 1 + dash;
        var factor = days(unit);
        if (factor == 0) {
            return NONE;
        }
        var longest = isRange ? tokens.number(i + 2) : number;
        var upTo = tokens.is(i - 1, "to") && tokens.is(i - 2, "up");
        return new Read(unit - i + 1, upTo ? Double.NaN : number * factor, upTo ? Double.NaN : longest * factor);
    }

    /** "after 3 days", "every 2 days", "in 2 days" are no length of a course. */
    private boolean isSomethingElse(int i) {
        return tokens.is(
                i - 1, "after", "in", "within", "every", "than", "last", "past", "per", "day", "previous", "next");
    }

    private double days(int unit) {
        return switch (tokens.word(unit)) {
            case "day", "days", "d" -> 1;
            case "week", "weeks", "wk", "wks" -> 7;
            case "month", "months" -> Double.NaN;
            case "hours", "hrs" -> tokens.is(unit - 2, "for") ? 1 / 24.0 : 0;
            default -> 0;
        };
    }

    /** British shorthand: 5/7 is five days, 2/52 two weeks, 1/12 a month. */
    private static Read fraction(double number, double denominator) {
        if (denominator == 7) {
            return new Read(3, number, number);
        }
        if (denominator == 52) {
            return new Read(3, number * 7, number * 7);
        }
        return denominator == 12 ? new Read(3, Double.NaN, Double.NaN) : NONE;
    }

    /** "on days 2 to 5" is four days. */
    private Read numberedDays(int i) {
        if (!tokens.is(i + 2, "-", "to") || !tokens.isNumber(i + 3)) {
            return NONE;
        }
        var days = tokens.number(i + 3) - tokens.number(i + 1) + 1;
        return days > 0 ? new Read(4, days, days) : NONE;
    }
}
