package prudent.advice;

/** How much a card may interrupt: the {@code indicator} of a CDS Hooks card. */
public enum Indicator {
    INFO,
    WARNING,
    CRITICAL
}
