package prudent.decisions.store.query;

/** A cursor that no page of ours ended with. */
public final class UnknownCursor extends RuntimeException {

    public UnknownCursor() {
        super("The cursor is not one that a page of decisions ended with.");
    }
}
