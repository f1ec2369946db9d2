package prudent.facts;

/**
 * How likely a score, a test or the picture makes it that an antibiotic helps, in the terms of NICE NG84, NG91 and NG237.
 *
 * @param level the guideline's group
 * @param shownBy what says so, as it stands in a sentence
 */
public record AntibioticBenefit(Level level, String shownBy) implements Fact {

    /** The guideline's groups. */
    public enum Level {
        /** FeverPAIN 0 or 1, Centor 0 to 2; CRP below 20 mg/L. */
        UNLIKELY,
        /** FeverPAIN 2 or 3; CRP 20 to 100 mg/L; a dry ear that is not one of two under 2 years. */
        POSSIBLE,
        /** FeverPAIN 4 or 5, Centor 3 or 4; CRP above 100 mg/L; a discharging ear, or both ears under 2 years. */
        LIKELY
    }
}
