package prudent.facts;

/** A clinical score of the definitions folder. */
public enum Score {
    /** Fever, purulence, attend rapidly, inflamed tonsils, no cough: 0 to 5. */
    FEVER_PAIN,
    /** Exudate, tender nodes, history of fever, absence of cough: 0 to 4, without age adjustment. */
    CENTOR
}
