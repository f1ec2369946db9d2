package prudent.facts;

import java.util.List;

/**
 * One row of a guideline's {@code regimens.csv}: a drug, for whom, how much and for how long.
 *
 * @param infection what it treats
 * @param line the situation it is for
 * @param rank 1 is the choice that is suggested; higher ranks are acceptable alternatives, never suggested before lower ones
 * @param drug the drug
 * @param together the drugs that belong to it in a combination; empty when it is given alone
 * @param population for whom
 * @param dosage how much and how often
 * @param course for how long
 * @param product key of the product by which it is suggested, in {@code suggested-products.csv}; empty when none fits
 * @param source where the row was read
 * @param evidence how sure we are that the drug is a choice
 */
public record Regimen(
        Infection infection,
        RegimenLine line,
        int rank,
        Antimicrobial drug,
        List<Antimicrobial> together,
        Population population,
        Dosage dosage,
        Course course,
        String product,
        String source,
        Evidence evidence) {

    /** What is given, as it stands in a sentence: {@code doxycycline with metronidazole}. */
    public String treatment() {
        return together.isEmpty() ? drug.label() : drug.label() + " with " + partners();
    }

    /** The drugs that belong to it in a combination, as they stand in a sentence: {@code ceftriaxone and metronidazole}. */
    public String partners() {
        return String.join(" and ", together.stream().map(Antimicrobial::label).toList());
    }

    /** Whether a drug belongs to it in a combination. */
    public boolean hasPartner(Antimicrobial other) {
        return together.contains(other);
    }

    /** Whether the dose depends on the weight, by a band or per kilogram. */
    public boolean dependsOnWeight() {
        return population.hasWeightBand() || dosage.mgPerKg() > 0;
    }

    /** Whether no part of it is from memory only, so that it may be put into an order. */
    public boolean isConfirmed() {
        return evidence != Evidence.M && dosage.evidence() != Evidence.M && course.evidence() != Evidence.M;
    }

    /** A row dosed per kilogram, worked out for a weight; any other row as it is. */
    public Regimen forWeight(double kg) {
        return dosage.mgPerKg() == 0 ? this : with(dosage.forWeight(kg), course);
    }

    /** The row with another dosage and course. */
    public Regimen with(Dosage otherDosage, Course otherCourse) {
        return new Regimen(
                infection, line, rank, drug, together, population, otherDosage, otherCourse, product, source, evidence);
    }
}
