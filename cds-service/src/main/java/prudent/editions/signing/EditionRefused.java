package prudent.editions.signing;

/** A file that is not taken as an edition; the message says why, to whoever sent it. */
public final class EditionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EditionRefused(String sentence) {
        super(sentence, null, false, false);
    }
}
