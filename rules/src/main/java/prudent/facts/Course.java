package prudent.facts;

/**
 * For how long a row of a regimen table gives a drug.
 *
 * @param daysMin shortest course
 * @param daysMax longest course
 * @param daysSuggested the course that is suggested
 * @param supply how much to supply of a product whose use cannot be counted, in its unit: a tube of 15 g; 0 when it is counted
 * @param evidence how sure we are of the length
 */
public record Course(int daysMin, int daysMax, int daysSuggested, double supply, Evidence evidence) {

    /** Whether a course of so many days is what the row says. */
    public boolean fits(int days) {
        return days >= daysMin && days <= daysMax;
    }

    /** As it stands in a sentence: {@code 5 days}, {@code 5 to 7 days}, {@code a single dose}. */
    public String text() {
        return daysMin == daysMax ? Amounts.days(daysMin) : daysMin + " to " + Amounts.days(daysMax);
    }
}
