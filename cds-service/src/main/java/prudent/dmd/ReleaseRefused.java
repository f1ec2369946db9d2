package prudent.dmd;

/** A release that must not be loaded; the message tells the operator what is wrong with it. */
public final class ReleaseRefused extends RuntimeException {

    public ReleaseRefused(String sentence) {
        super(sentence);
    }

    public ReleaseRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
