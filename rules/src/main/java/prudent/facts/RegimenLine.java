package prudent.facts;

/**
 * For which situation a row of a regimen table is meant, the more specific ones later. Of the lines that apply to the patient and
 * have rows for the infection, the most specific is used, alone.
 */
public enum RegimenLine {
    /** The usual treatment. */
    FIRST_CHOICE,
    /** To prevent an infection, not to treat one. */
    PROPHYLAXIS,
    /** Many or widespread lesions. */
    WIDESPREAD,
    /** Near the eyes or the nose. */
    NEAR_EYES_OR_NOSE,
    /** Disease beyond the place where it began, so that a topical treatment does not reach it. */
    SPREADING,
    /** With signs of an infection of the upper urinary tract. */
    UPPER_URINARY,
    /** Likely to be sexually transmitted. */
    SEXUALLY_TRANSMITTED,
    /** Back within weeks of treatment. */
    RECURRENCE,
    /** Systemically very unwell, or at high risk of complications. */
    HIGH_RISK,
    /** Worse after two or three days of the first choice. */
    TREATMENT_FAILURE,
    /** An atypical pathogen is suspected in pneumonia. */
    ATYPICAL_PATHOGEN,
    /** A culture has grown Pseudomonas aeruginosa. */
    PSEUDOMONAS
}
