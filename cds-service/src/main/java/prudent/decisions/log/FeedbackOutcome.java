package prudent.decisions.log;

/** What came of hearing feedback. */
public enum FeedbackOutcome {
    STORED,
    /** The same feedback had been heard before; nothing was added. */
    HEARD_BEFORE,
    /** The service has shown no such card. */
    UNKNOWN_CARD,
    /** The card has no such suggestion. */
    UNKNOWN_SUGGESTION
}
