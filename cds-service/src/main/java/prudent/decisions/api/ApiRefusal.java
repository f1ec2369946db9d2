package prudent.decisions.api;

import org.springframework.http.HttpStatus;
import prudent.decisions.journal.JournalDamaged;
import prudent.decisions.journal.NotRecorded;

/** A request that the API does not answer, and the sentence that says why. */
final class ApiRefusal extends RuntimeException {

    private final HttpStatus status;
    private final String code;

    private ApiRefusal(HttpStatus status, String code, String sentence) {
        super(sentence);
        this.status = status;
        this.code = code;
    }

    static ApiRefusal badRequest(String sentence) {
        return new ApiRefusal(HttpStatus.BAD_REQUEST, "invalid", sentence);
    }

    static ApiRefusal notFound(String sentence) {
        return new ApiRefusal(HttpStatus.NOT_FOUND, "not-found", sentence);
    }

    static ApiRefusal damaged(JournalDamaged damage) {
        return new ApiRefusal(HttpStatus.INTERNAL_SERVER_ERROR, "exception", String.valueOf(damage.getMessage()));
    }

    /** Who looks is written down before anything is shown. */
    static ApiRefusal unavailable(NotRecorded failure) {
        return new ApiRefusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                "transient",
                "Nothing is shown, because it cannot be recorded who looks. " + failure.getMessage());
    }

    HttpStatus status() {
        return status;
    }

    /** A code of FHIR's issue types. */
    String code() {
        return code;
    }
}
