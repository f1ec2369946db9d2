package prudent.advice;

/** What becomes of the ordered antibiotic by a conclusion. */
public enum Standing {
    /** It is given, whatever else is done. */
    STANDS,
    /** The conclusion does not say. */
    OPEN,
    /** It is not given. */
    FALLS
}
