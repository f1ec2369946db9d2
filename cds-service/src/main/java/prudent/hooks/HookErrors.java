package prudent.hooks;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import prudent.decisions.journal.NotRecorded;
import prudent.editions.NoEdition;
import prudent.intake.record.RecordRefused;
import prudent.protocol.OperationOutcome;

/** The one place where what went wrong becomes an HTTP status and an OperationOutcome with a plain sentence. */
@RestControllerAdvice(assignableTypes = {HookController.class, FeedbackController.class})
final class HookErrors {

    private static final Logger LOG = LoggerFactory.getLogger(HookErrors.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(HookRefusal refusal) {
        return ResponseEntity.status(refusal.status())
                .headers(refusal.headers())
                .contentType(MediaType.APPLICATION_JSON)
                .body(OperationOutcome.error(refusal.issue(), refusal.sentence()));
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(RecordRefused refusal) {
        return switch (refusal.kind()) {
            case INVALID -> outcome(HttpStatus.BAD_REQUEST, "invalid", refusal.sentence());
            case NOT_ENOUGH_DATA -> outcome(HttpStatus.PRECONDITION_FAILED, "required", refusal.sentence());
        };
    }

    @ExceptionHandler
    ResponseEntity<Object> notRecorded(NotRecorded failure) {
        LOG.error("A call was refused because its decision could not be recorded: {}", failure.reason());
        var response = outcome(
                HttpStatus.SERVICE_UNAVAILABLE,
                "transient",
                "The decision could not be recorded, so no advice is given.");
        return ResponseEntity.status(response.getStatusCode())
                .headers(response.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(response.getBody());
    }

    @ExceptionHandler
    ResponseEntity<Object> noEdition(NoEdition none) {
        return outcome(HttpStatus.SERVICE_UNAVAILABLE, "transient", none.getMessage() + " No advice is given.");
    }

    @ExceptionHandler
    ResponseEntity<Object> bodyBrokenOff(IOException e) {
        return outcome(HttpStatus.BAD_REQUEST, "incomplete", "The body could not be read to its end.");
    }

    @ExceptionHandler
    ResponseEntity<Object> defect(RuntimeException e) {
        // The message of an unforeseen exception may hold patient data; its type and place do not.
        LOG.error(
                "A call failed: {} at {}",
                e.getClass().getName(),
                e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "?");
        return outcome(
                HttpStatus.INTERNAL_SERVER_ERROR, "exception", "Prudent failed on this call. It has been logged.");
    }

    private static ResponseEntity<Object> outcome(HttpStatus status, String code, String sentence) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(OperationOutcome.error(code, sentence));
    }
}
