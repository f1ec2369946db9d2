package prudent.decisions.store;

/** The store does not answer, or not in time. What is recorded meanwhile comes into it later. */
public final class StoreUnavailable extends RuntimeException {

    StoreUnavailable(String reason) {
        super("The store does not answer: " + reason);
    }

    StoreUnavailable(Throwable cause) {
        super("The store does not answer.", cause);
    }
}
