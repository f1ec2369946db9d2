package prudent.intake.dosage;

/**
 * One stretch of a course, with one dose. What is not said is NaN.
 *
 * @param mg milligrams each time
 * @param times how often a day
 * @param shortestDays its length in days, the least that its sources say
 * @param longestDays its length in days, the most that its sources say
 * @param unclear whether dose or frequency are a range, "when required", or contradict each other
 */
record Phase(double mg, double times, double shortestDays, double longestDays, boolean unclear) {
    static final Phase NOTHING = new Phase(Double.NaN, Double.NaN, Double.NaN, Double.NaN, false);

    boolean saysNothing() {
        return Double.isNaN(mg) && Double.isNaN(times) && Double.isNaN(shortestDays) && !unclear;
    }

    double mgPerDay() {
        return mg * times;
    }

    /** Both readings of the same stretch in one: each adds what the other leaves out; a difference makes it unclear. */
    Phase and(Phase other) {
        return new Phase(
                Double.isNaN(mg) ? other.mg : mg,
                Double.isNaN(times) ? other.times : times,
                least(shortestDays, other.shortestDays),
                most(longestDays, other.longestDays),
                unclear || other.unclear || differ(mg, other.mg) || differ(times, other.times));
    }

    static boolean differ(double a, double b) {
        return !Double.isNaN(a) && !Double.isNaN(b) && Math.abs(a - b) > 0.01 * Math.max(Math.abs(a), Math.abs(b));
    }

    static double least(double a, double b) {
        return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.min(a, b);
    }

    static double most(double a, double b) {
        return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.max(a, b);
    }
}
