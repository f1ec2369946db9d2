package prudent.decisions.store.query;

/** The store does not answer, or not in time. What is recorded meanwhile comes into it later. */
public final class StoreUnavailable extends RuntimeException {

    public StoreUnavailable(String reason) {
        super("The store does not answer: " + reason);
    }

    public StoreUnavailable(Throwable cause) {
        super("The store does not answer.", cause);
    }
}
