package prudent.editions.release;

/** A step that is not taken; the message says why, to whoever wanted it. */
public final class ReleaseRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReleaseRefused(String sentence) {
        super(sentence, null, false, false);
    }
}
