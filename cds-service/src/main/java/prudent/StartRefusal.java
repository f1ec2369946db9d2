package prudent;

/** Something about this installation with which Prudent must not start; the message tells the operator what, and what to do. */
public final class StartRefusal extends RuntimeException {

    public StartRefusal(String sentence) {
        super(sentence);
    }

    public StartRefusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
