package prudent.hooks;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/** A call that is refused: with which status, which OperationOutcome issue, and the sentence that the caller reads. */
final class HookRefusal extends RuntimeException {

    static final String BUSY = "More calls have come than can be answered at a time, so no advice is given.";

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String issue;
    private final String sentence;
    private final transient HttpHeaders headers = new HttpHeaders();

    private HookRefusal(HttpStatus status, String issue, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.issue = issue;
        this.sentence = sentence;
    }

    /** The call is malformed or contradicts itself. */
    static HookRefusal malformed(String sentence) {
        return new HookRefusal(HttpStatus.BAD_REQUEST, "invalid", sentence);
    }

    /** There is no such service, or no such card. */
    static HookRefusal unknown(String sentence) {
        return new HookRefusal(HttpStatus.NOT_FOUND, "not-found", sentence);
    }

    /** The body is larger or deeper than we read. */
    static HookRefusal tooLarge(String sentence) {
        return new HookRefusal(HttpStatus.CONTENT_TOO_LARGE, "too-long", sentence);
    }

    /** The address is right, the method is not. */
    static HookRefusal wrongMethod(String sentence, HttpMethod allowed) {
        return new HookRefusal(HttpStatus.METHOD_NOT_ALLOWED, "not-supported", sentence)
                .with(HttpHeaders.ALLOW, allowed + "," + HttpMethod.OPTIONS);
    }

    /** The body is not declared as JSON. */
    static HookRefusal notJson(String sentence) {
        return new HookRefusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-supported", sentence);
    }

    /** The body did not come in time; what may still come of it is not waited for. */
    static HookRefusal tooSlow() {
        return new HookRefusal(
                        HttpStatus.REQUEST_TIMEOUT, "timeout", "The body did not come in time. Send it in one go.")
                .with(HttpHeaders.CONNECTION, "close");
    }

    /** As many calls as can be worked on at a time are being worked on. */
    static HookRefusal busy() {
        return new HookRefusal(HttpStatus.SERVICE_UNAVAILABLE, "throttled", BUSY).with(HttpHeaders.RETRY_AFTER, "1");
    }

    /** The assessment was not done in time. */
    static HookRefusal tooLate() {
        return new HookRefusal(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "timeout",
                        "The orders could not be assessed in time, so no advice is given.")
                .with(HttpHeaders.RETRY_AFTER, "1");
    }

    private HookRefusal with(String header, String value) {
        headers.set(header, value);
        return this;
    }

    HttpStatus status() {
        return status;
    }

    String issue() {
        return issue;
    }

    String sentence() {
        return sentence;
    }

    /** What the answer must say beside the sentence: the method that the address takes, when to try again. */
    HttpHeaders headers() {
        return headers;
    }
}
