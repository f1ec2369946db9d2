package prudent.fetch;

/** What came, if anything, is no answer to what was asked. Says nothing more, because nobody must read a record in a log. */
final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAnswer() {
        super("no answer", null, false, false);
    }
}
