package prudent.intake.record;

/** A call that cannot be read: it is malformed or contradicts itself, or what is needed was not sent. */
public final class RecordRefused extends RuntimeException {

    /** What the caller did wrong. */
    public enum Kind {
        /** Malformed or inconsistent: 400. */
        INVALID,
        /** Well formed, but data that is needed is not there: 412. */
        NOT_ENOUGH_DATA
    }

    private final Kind kind;
    private final String sentence;

    private RecordRefused(Kind kind, String sentence) {
        super(sentence, null, false, false);
        this.kind = kind;
        this.sentence = sentence;
    }

    public static RecordRefused invalid(String sentence) {
        return new RecordRefused(Kind.INVALID, sentence);
    }

    public static RecordRefused wrongType(String path, String expected) {
        return invalid(path + " must be " + expected + ". Send it as FHIR R4 defines it, or leave it out.");
    }

    public static RecordRefused notEnoughData(String sentence) {
        return new RecordRefused(Kind.NOT_ENOUGH_DATA, sentence);
    }

    /** What is wrong and what to do; nothing of the patient is in it. */
    public String sentence() {
        return sentence;
    }

    public Kind kind() {
        return kind;
    }
}
