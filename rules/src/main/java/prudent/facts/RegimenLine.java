package prudent.facts;

/** For which situation a row of a regimen table is meant. The most specific line that applies and has rows is used. */
public enum RegimenLine {
    /** The usual treatment. */
    FIRST_CHOICE,
    /** Systemically very unwell, or at high risk of complications. */
    HIGH_RISK,
    /** Worse after two or three days of the first choice. */
    TREATMENT_FAILURE
}
