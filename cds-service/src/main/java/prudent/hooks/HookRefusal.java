package prudent.hooks;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/** A call that is refused: with which status, which OperationOutcome issue, and the sentence that the caller reads. */
final class HookRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String issue;
    private final String sentence;
    private final transient @Nullable HttpMethod allowed;

    private HookRefusal(HttpStatus status, String issue, String sentence) {
        this(status, issue, sentence, null);
    }

    private HookRefusal(HttpStatus status, String issue, String sentence, @Nullable HttpMethod allowed) {
        super(sentence, null, false, false);
        this.status = status;
        this.issue = issue;
        this.sentence = sentence;
        this.allowed = allowed;
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
        return new HookRefusal(HttpStatus.METHOD_NOT_ALLOWED, "not-supported", sentence, allowed);
    }

    /** The body is not declared as JSON. */
    static HookRefusal notJson(String sentence) {
        return new HookRefusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-supported", sentence);
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

    /** The method that the address takes, where the method was the mistake. */
    @Nullable
    HttpMethod allowed() {
        return allowed;
    }
}
