package prudent.facts;

/** How much is known from the allergy list. */
public enum AllergyListState {
    /** The caller sent no list and none could be fetched. */
    NOT_SENT,
    /** The list was asked for and could not be had, or came only in part; entries that came are facts all the same. */
    FAILED,
    /** A list came and is empty: nobody recorded an allergy, and nobody recorded that there is none. */
    EMPTY,
    /** The record says that the patient has no known allergy. */
    NONE_KNOWN,
    /** The list has at least one allergy or intolerance. */
    RECORDED
}
