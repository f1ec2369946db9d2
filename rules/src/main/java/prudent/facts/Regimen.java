package prudent.facts;

/**
 * One row of a guideline's {@code regimens.csv}: a drug, for whom, how much and for how long.
 *
 * @param infection what it treats
 * @param line the situation it is for
 * @param rank 1 is the choice that is suggested; higher ranks are acceptable alternatives, never suggested before lower ones
 * @param drug the drug
 * @param ageFromMonths youngest age, in completed months
 * @param ageBelowMonths first age it is no longer for, in completed months
 * @param weightFromKg lightest weight; 0 when the row has no weight band
 * @param weightBelowKg first weight it is no longer for; infinite when the row has no weight band
 * @param penicillinAllergy whether it is for patients who cannot have a penicillin
 * @param pregnant whether it is for pregnant patients
 * @param mgMin lowest dose each time, in milligrams
 * @param mgMax highest dose each time, in milligrams
 * @param mgPerKg the dose each time in milligrams per kilogram, in place of a fixed one; 0 when it is fixed
 * @param mgPerKgLimit a dose above {@code mgMax} up to this many milligrams per kilogram wants a check, not a correction; 0 for none
 * @param timesPerDay how often
 * @param firstDayMg total on the first day when it differs; 0 when it does not
 * @param daysMin shortest course
 * @param daysMax longest course
 * @param daysSuggested the course that is suggested
 * @param product key of the product by which it is suggested, in {@code suggested-products.csv}; empty when none fits
 * @param source where the row was read
 * @param evidence how sure we are
 */
public record Regimen(
        Infection infection,
        RegimenLine line,
        int rank,
        Antimicrobial drug,
        int ageFromMonths,
        int ageBelowMonths,
        double weightFromKg,
        double weightBelowKg,
        Requirement penicillinAllergy,
        Requirement pregnant,
        double mgMin,
        double mgMax,
        double mgPerKg,
        double mgPerKgLimit,
        double timesPerDay,
        double firstDayMg,
        int daysMin,
        int daysMax,
        int daysSuggested,
        String product,
        String source,
        Evidence evidence) {

    /** Whether the row is for this age in completed months. */
    public boolean fitsAge(int months) {
        return months >= ageFromMonths && months < ageBelowMonths;
    }

    /** Whether the dose depends on the weight, by a band or per kilogram. */
    public boolean dependsOnWeight() {
        return weightFromKg > 0 || weightBelowKg < Double.POSITIVE_INFINITY || mgPerKg > 0;
    }

    /** Whether the row is for this weight in kilograms. */
    public boolean fitsWeight(double kg) {
        return kg >= weightFromKg && kg < weightBelowKg;
    }

    /** Whether a dose and frequency are what the row says; a twentieth more or less is rounding, not a difference. */
    public boolean fitsDose(double mg, double times) {
        return Math.abs(times - timesPerDay) < 0.01 && mg >= mgMin * 0.95 && mg <= mgMax * 1.05;
    }

    /** Whether a course of so many days is what the row says. */
    public boolean fitsDays(int days) {
        return days >= daysMin && days <= daysMax;
    }

    /** A row dosed per kilogram, worked out for a weight and held to the row's highest dose. */
    public Regimen forWeight(double kg) {
        var mg = Math.min(mgPerKg * kg, mgMax);
        return new Regimen(
                infection,
                line,
                rank,
                drug,
                ageFromMonths,
                ageBelowMonths,
                weightFromKg,
                weightBelowKg,
                penicillinAllergy,
                pregnant,
                mg,
                mg,
                mgPerKg,
                mgPerKgLimit,
                timesPerDay,
                firstDayMg,
                daysMin,
                daysMax,
                daysSuggested,
                product,
                source,
                evidence);
    }

    /** Dose and frequency as they stand in a sentence: {@code 250 mg to 500 mg twice daily}. */
    public String doseText() {
        var dose = mgMin == mgMax ? Amounts.mg(mgMin) : Amounts.mg(mgMin) + " to " + Amounts.mg(mgMax);
        var times = Amounts.timesDaily(timesPerDay);
        return firstDayMg == 0
                ? dose + " " + times
                : Amounts.mg(firstDayMg) + " on the first day, then " + dose + " " + times;
    }

    /** The course as it stands in a sentence: {@code 5 days}, {@code 5 to 7 days}. */
    public String daysText() {
        return daysMin == daysMax ? Amounts.days(daysMin) : daysMin + " to " + Amounts.days(daysMax);
    }
}
