package prudent.forms;

/** A link opens no form. */
final class TicketRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean expired;

    TicketRefused(boolean expired) {
        super(expired ? "the link has expired" : "not one of our links", null, false, false);
        this.expired = expired;
    }

    /** Whether it once did. */
    boolean isExpired() {
        return expired;
    }
}
