package prudent.decisions.api;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import prudent.decisions.events.Access.Shown;
import prudent.decisions.journal.JournalDamaged;
import prudent.decisions.journal.NotRecorded;
import prudent.decisions.log.DecisionLog;
import prudent.decisions.store.query.Scope;
import prudent.decisions.store.query.StoreUnavailable;
import prudent.decisions.store.query.UnknownCursor;
import prudent.people.SignedIn;
import prudent.protocol.OperationOutcome;

/** The decisions for other programs to read. */
@RestController
@RequestMapping("/api/decisions")
final class DecisionController {

    private static final String UUID_TEXT = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final DecisionLog log;
    private final AccessTrail trail;

    DecisionController(DecisionLog log, AccessTrail trail) {
        this.log = log;
        this.trail = trail;
    }

    @GetMapping
    ResponseEntity<DecisionPage> page(
            @RequestParam MultiValueMap<String, String> parameters, SignedIn who, Authentication reader) {
        var request = PageRequest.of(parameters);
        try {
            var page = DecisionPage.of(log.page(scope(who), request.filter(), request.cursor(), request.limit()), log);
            trail.note(
                    reader,
                    Shown.ROWS,
                    page.items().stream().map(DecisionView::id).toList());
            return json(page);
        } catch (UnknownCursor e) {
            throw ApiRefusal.badRequest(String.valueOf(e.getMessage()));
        }
    }

    @GetMapping("/{id}")
    ResponseEntity<DecisionView> decision(@PathVariable String id, SignedIn who, Authentication reader) {
        if (!id.matches(UUID_TEXT)) {
            throw ApiRefusal.notFound("There is no decision with this id.");
        }
        var view = log.find(UUID.fromString(id))
                .filter(recorded -> who.sees(
                        recorded.decision().practice(), recorded.decision().prescriber()))
                .map(recorded -> DecisionView.of(
                        recorded,
                        log.latestReviews(List.of(recorded.decision().id()))
                                .get(recorded.decision().id())))
                .orElseThrow(() -> ApiRefusal.notFound("There is no decision with this id."));
        trail.note(reader, Shown.DECISION, List.of(view.id()));
        return json(view);
    }

    private static Scope scope(SignedIn who) {
        return who.everywhere() ? Scope.EVERYTHING : Scope.of(who.practices());
    }

    /** JSON whatever the caller says that it accepts: there is nothing else. */
    private static <T> ResponseEntity<T> json(T body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }

    @ExceptionHandler
    ResponseEntity<OperationOutcome> refuse(ApiRefusal refusal) {
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(OperationOutcome.error(refusal.code(), String.valueOf(refusal.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<OperationOutcome> refuse(StoreUnavailable unavailable) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .contentType(MediaType.APPLICATION_JSON)
                .body(OperationOutcome.error("transient", "The store of decisions does not answer now."));
    }

    @ExceptionHandler
    ResponseEntity<OperationOutcome> refuse(NotRecorded failure) {
        return refuse(ApiRefusal.unavailable(failure));
    }

    @ExceptionHandler
    ResponseEntity<OperationOutcome> refuse(JournalDamaged damage) {
        return refuse(ApiRefusal.damaged(damage));
    }
}
