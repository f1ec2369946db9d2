package prudent.facts;

/**
 * How likely a score makes it that an antibiotic helps, in the terms of NICE NG84.
 *
 * @param level the guideline's group
 * @param shownBy the score that says so, as it stands in a sentence
 */
public record AntibioticBenefit(Level level, String shownBy) implements Fact {

    /** The guideline's groups. */
    public enum Level {
        /** FeverPAIN 0 or 1, Centor 0 to 2. */
        UNLIKELY,
        /** FeverPAIN 2 or 3. */
        POSSIBLE,
        /** FeverPAIN 4 or 5, Centor 3 or 4. */
        LIKELY
    }
}
