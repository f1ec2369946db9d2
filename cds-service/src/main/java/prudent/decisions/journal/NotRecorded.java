package prudent.decisions.journal;

/** An event was not acknowledged as written. After a timeout it may be written all the same; sending it again is harmless. */
public final class NotRecorded extends RuntimeException {

    private final Reason reason;

    public NotRecorded(Reason reason) {
        super(reason.sentence);
        this.reason = reason;
    }

    public NotRecorded(Reason reason, Throwable cause) {
        super(reason.sentence, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why it was not. */
    public enum Reason {
        QUEUE_FULL("More decisions are waiting to be recorded than can be kept waiting."),
        DISK_ALMOST_FULL("The disk of the decision journal is almost full."),
        JOURNAL_FAILED("The decision journal could not be written, and takes nothing more until a restart."),
        TIMEOUT("The decision was not recorded in time."),
        CLOSED("The decision journal is closed.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }
}
