package prudent.language;

/** Words that are not of the language; caught where the next rule can be read. */
final class NotUnderstood extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Span span;

    NotUnderstood(Span span, String what) {
        super(what, null, false, false);
        this.span = span;
    }

    Fault in(String file) {
        return new Fault(file, span.line(), span.column(), String.valueOf(getMessage()));
    }
}
