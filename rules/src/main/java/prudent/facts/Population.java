package prudent.facts;

import org.jspecify.annotations.Nullable;

/**
 * For whom a row of a regimen table is.
 *
 * @param ageFromMonths youngest age, in completed months
 * @param ageBelowMonths first age it is no longer for, in completed months
 * @param weightFromKg lightest weight; 0 when the row has no weight band
 * @param weightBelowKg first weight it is no longer for; infinite when the row has no weight band
 * @param sex recorded sex it is for; absent when for any
 * @param penicillinAllergy whether it is for patients who cannot have a penicillin
 * @param pregnant whether it is for pregnant patients
 * @param egfrFrom lowest estimated glomerular filtration rate, in ml/min/1.73 m²; 0 when the row does not depend on it
 * @param ifSusceptible whether it is only for infections whose culture is known to be susceptible to the drug
 */
public record Population(
        int ageFromMonths,
        int ageBelowMonths,
        double weightFromKg,
        double weightBelowKg,
        @Nullable Sex sex,
        Requirement penicillinAllergy,
        Requirement pregnant,
        double egfrFrom,
        boolean ifSusceptible) {

    /** Whether the row is for this age in completed months. */
    public boolean fitsAge(int months) {
        return months >= ageFromMonths && months < ageBelowMonths;
    }

    /** Whether the row is for a band of weights. */
    public boolean hasWeightBand() {
        return weightFromKg > 0 || weightBelowKg < Double.POSITIVE_INFINITY;
    }

    /** Whether the row is for this weight in kilograms. */
    public boolean fitsWeight(double kg) {
        return kg >= weightFromKg && kg < weightBelowKg;
    }
}
