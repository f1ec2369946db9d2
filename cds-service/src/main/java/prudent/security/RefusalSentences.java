package prudent.security;

import prudent.protocol.OperationOutcome;

/** What a program is told whose request never reached the part that could say more. */
final class RefusalSentences {

    private RefusalSentences() {}

    static OperationOutcome outcome(int status) {
        return switch (status) {
            case 401, 403 -> OperationOutcome.error("forbidden", "This is not allowed.");
            case 404 -> OperationOutcome.error("not-found", "There is nothing at this address.");
            case 405, 501 -> OperationOutcome.error("not-supported", "This address does not take this method.");
            case 408 -> OperationOutcome.error("timeout", "The body did not come in time. Send it in one go.");
            case 413, 414, 431 ->
                OperationOutcome.error("too-long", "The address, the headers or the body are too long.");
            case 503 -> OperationOutcome.error("transient", "Prudent cannot answer now.");
            default ->
                status < 500
                        ? OperationOutcome.error("invalid", "The request line or a header is malformed.")
                        : OperationOutcome.error("exception", "Prudent failed on this request. It has been logged.");
        };
    }
}
