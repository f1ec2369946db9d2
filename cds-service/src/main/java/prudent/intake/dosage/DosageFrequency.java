package prudent.intake.dosage;

/** Finds how often a day in the tokens of a dosage text. */
final class DosageFrequency {

    /**
     * A frequency that was read.
     *
     * @param length how many tokens say it
     * @param times how often a day; NaN when it is a range or no daily rhythm
     */
    record Read(int length, double times) {}

    private static final Read NONE = new Read(0, Double.NaN);

    private final DosageTokens tokens;

    DosageFrequency(DosageTokens tokens) {
        this.tokens = tokens;
    }

    Read at(int i) {
        if (tokens.isNumber(i)) {
            return counted(i);
        }
        return switch (tokens.word(i)) {
            case "od", "daily", "qd", "om" -> new Read(1, 1);
            case "bd", "bid", "bds" -> new Read(1, 2);
            case "tds", "tid" -> new Read(1, 3);
            case "qds", "qid" -> new Read(1, 4);
            case "qqh" -> new Read(1, 6);
            case "hourly" -> new Read(1, 24);
            case "once", "twice", "thrice" -> named(i);
            case "every", "each" -> every(i);
            case "q" ->
                tokens.isNumber(i + 1) && tokens.is(i + 2, "h", "hrs", "hourly")
                        ? new Read(3, 24 / tokens.number(i + 1))
                        : NONE;
            case "weekly", "fortnightly", "monthly", "alternate" -> new Read(1, Double.NaN);
            default -> NONE;
        };
    }

    /** "3 times a day", "3 x daily", "3x/day", "6 hourly", "6-hourly". */
    private Read counted(int i) {
        var number = tokens.number(i);
        var next = tokens.is(i + 1, "-") ? i + 2 : i + 1;
        if (tokens.is(next, "hourly", "hrly")) {
            return new Read(next - i + 1, 24 / number);
        }
        if (tokens.is(i + 1, "/") && tokens.is(i + 2, "day")) {
            return new Read(3, number);
        }
        if (!tokens.is(i + 1, "times", "time", "x")) {
            return NONE;
        }
        var day = day(i + 2);
        if (day > 0) {
            return new Read(2 + day, number);
        }
        var other = tokens.is(i + 2, "a", "per", "each") ? i + 3 : i + 2;
        return tokens.is(other, "week", "weekly", "month", "monthly") ? new Read(other - i + 1, Double.NaN) : NONE;
    }

    /** "once a day", "twice daily", "twice a week". */
    private Read named(int i) {
        var times = tokens.is(i, "once") ? 1 : tokens.is(i, "twice") ? 2 : 3;
        var day = day(i + 1);
        if (day > 0) {
            return new Read(1 + day, times);
        }
        var other = tokens.is(i + 1, "a", "per", "each", "every") ? i + 2 : i + 1;
        return tokens.is(other, "week", "weekly", "month", "monthly", "only")
                ? new Read(other - i + 1, Double.NaN)
                : NONE;
    }

    /** How many tokens of "a day", "per day", "each day", "daily", "/day" stand here. */
    private int day(int i) {
        if (tokens.is(i, "daily")) {
            return 1;
        }
        return tokens.is(i, "a", "per", "each", "every", "/", "in") && tokens.is(i + 1, "day", "24h") ? 2 : 0;
    }

    /** "every 8 hours", "every day", "every other day", "every 3 days". */
    private Read every(int i) {
        if (tokens.isNumber(i + 1)) {
            var isRange = tokens.is(i + 2, "-", "to", "or") && tokens.isNumber(i + 3);
            var unit = isRange ? i + 4 : i + 2;
            if (tokens.is(unit, "hours", "hour", "hrs", "h", "hourly")) {
                return new Read(unit - i + 1, isRange ? Double.NaN : 24 / tokens.number(i + 1));
            }
            return tokens.is(unit, "days", "weeks") ? new Read(unit - i + 1, Double.NaN) : NONE;
        }
        if (tokens.is(i + 1, "day")) {
            return new Read(2, 1);
        }
        if (tokens.is(i + 1, "hour")) {
            return new Read(2, 24);
        }
        return tokens.is(i + 1, "other", "second", "alternate", "week", "month") ? new Read(2, Double.NaN) : NONE;
    }
}
