package prudent.decisions.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import prudent.decisions.DecisionLog;
import prudent.decisions.UnknownCursor;
import prudent.decisions.journal.JournalDamaged;

/** The decisions for other programs to read. */
@RestController
@RequestMapping("/api/decisions")
final class DecisionController {

    private static final String UUID_TEXT = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final DecisionLog log;

    DecisionController(DecisionLog log) {
        this.log = log;
    }

    @GetMapping
    DecisionPage page(@RequestParam MultiValueMap<String, String> parameters) {
        var request = PageRequest.of(parameters);
        try {
            return DecisionPage.of(log.page(request.filter(), request.cursor(), request.limit()));
        } catch (UnknownCursor e) {
            throw ApiRefusal.badRequest(String.valueOf(e.getMessage()));
        }
    }

    @GetMapping("/{id}")
    DecisionView decision(@PathVariable String id) {
        if (!id.matches(UUID_TEXT)) {
            throw ApiRefusal.notFound("There is no decision with this id.");
        }
        return log.find(UUID.fromString(id))
                .map(DecisionView::of)
                .orElseThrow(() -> ApiRefusal.notFound("There is no decision with this id."));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refuse(ApiRefusal refusal) {
        var issue = Map.of(
                "severity", "error", "code", refusal.code(), "diagnostics", String.valueOf(refusal.getMessage()));
        return ResponseEntity.status(refusal.status())
                .body(Map.of("resourceType", "OperationOutcome", "issue", List.of(issue)));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refuse(JournalDamaged damage) {
        return refuse(ApiRefusal.damaged(damage));
    }
}
