package prudent.facts;

/**
 * How much of a drug a row of a regimen table gives, and how often.
 *
 * @param mgMin lowest dose each time, in milligrams; 0 when the row has directions in place of a dose
 * @param mgMax highest dose each time, in milligrams; 0 when the row has directions in place of a dose
 * @param mgPerKg the dose each time in milligrams per kilogram, in place of a fixed one; 0 when it is fixed
 * @param mgPerKgLimit a dose above {@code mgMax} up to this many milligrams per kilogram wants a check, not a correction; 0 for none
 * @param timesPerDay how often; 0 when the directions say it
 * @param firstDayMg total on the first day when it differs; 0 when it does not
 * @param directions how to use what is not dosed in milligrams, a cream or drops: "apply thinly"; empty when there is a dose
 * @param evidence how sure we are of all this
 */
public record Dosage(
        double mgMin,
        double mgMax,
        double mgPerKg,
        double mgPerKgLimit,
        double timesPerDay,
        double firstDayMg,
        String directions,
        Evidence evidence) {

    /** Whether it is a dose in milligrams rather than directions. */
    public boolean isMeasured() {
        return mgMax > 0;
    }

    /**
     * Whether a dose and frequency are what the row says; a twentieth more or less is rounding, not a difference. What is not
     * dosed in milligrams cannot differ.
     */
    public boolean fits(double mg, double times) {
        return !isMeasured() || (Math.abs(times - timesPerDay) < 0.01 && mg >= mgMin * 0.95 && mg <= mgMax * 1.05);
    }

    /** A dose per kilogram, worked out for a weight and held to the highest dose. */
    public Dosage forWeight(double kg) {
        var mg = Math.min(mgPerKg * kg, mgMax);
        return new Dosage(mg, mg, mgPerKg, mgPerKgLimit, timesPerDay, firstDayMg, directions, evidence);
    }

    /** As it stands in a sentence: {@code 250 mg to 500 mg twice daily}. */
    public String text() {
        if (!isMeasured()) {
            return timesPerDay == 0 ? directions : directions + " " + Amounts.timesDaily(timesPerDay);
        }
        var dose = mgMin == mgMax ? Amounts.mg(mgMin) : Amounts.mg(mgMin) + " to " + Amounts.mg(mgMax);
        var times = Amounts.timesDaily(timesPerDay);
        return firstDayMg == 0
                ? dose + " " + times
                : Amounts.mg(firstDayMg) + " on the first day, then " + dose + " " + times;
    }
}
