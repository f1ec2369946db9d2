package prudent.hooks;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import prudent.decisions.Feedback;
import prudent.decisions.log.DecisionLog;
import prudent.decisions.log.FeedbackOutcome;
import prudent.security.Caller;

/** Takes feedback on cards (CDS Hooks 2.0.1, Feedback). */
@RestController
final class FeedbackController {

    private final ServiceCatalog catalog;
    private final CallBody bodies;
    private final CallsInFlight inFlight;
    private final DecisionLog decisions;

    FeedbackController(ServiceCatalog catalog, CallBody bodies, CallsInFlight inFlight, DecisionLog decisions) {
        this.catalog = catalog;
        this.bodies = bodies;
        this.inFlight = inFlight;
        this.decisions = decisions;
    }

    @PostMapping(path = "/cds-services/{id}/feedback", consumes = MediaType.APPLICATION_JSON_VALUE)
    void hear(@PathVariable String id, HttpServletRequest request) throws IOException {
        catalog.services(id);
        var practice = Caller.of(request).practice();
        var body = bodies.bytes(request);
        var outcomes = inFlight.admit(() -> hear(id, practice, FeedbackReader.read(bodies.json(body))));
        for (var outcome : outcomes) {
            switch (outcome) {
                case UNKNOWN_CARD -> throw HookRefusal.unknown("This service has shown no card with this uuid.");
                case UNKNOWN_SUGGESTION -> throw HookRefusal.malformed("The card has no suggestion with this id.");
                case STORED, HEARD_BEFORE -> {}
            }
        }
    }

    /** What is known is kept even when something beside it is not: sending all of it again does no harm. */
    private List<FeedbackOutcome> hear(String service, String practice, List<Feedback> feedback) {
        return feedback.stream()
                .map(each -> decisions.hear(service, practice, each))
                .toList();
    }
}
