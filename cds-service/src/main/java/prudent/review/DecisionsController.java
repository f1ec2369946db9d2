package prudent.review;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import prudent.decisions.DecisionFilter;
import prudent.decisions.DecisionLog;
import prudent.decisions.UnknownCursor;

/** The pages on which decisions are read. */
@Controller
class DecisionsController {

    private static final int PAGE = 25;

    private final DecisionLog log;

    DecisionsController(DecisionLog log) {
        this.log = log;
    }

    @GetMapping("/decisions")
    String list(
            @RequestParam(defaultValue = "") String practice,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        var chosen = practice.strip();
        var filter = chosen.isEmpty() ? DecisionFilter.ALL : new DecisionFilter(null, chosen, null);
        var page = log.page(filter, cursor, PAGE);
        model.addAttribute("practice", chosen);
        model.addAttribute("first", cursor == null);
        model.addAttribute("next", page.next());
        model.addAttribute("rows", page.items().stream().map(DecisionRow::of).toList());
        return "decisions";
    }

    @GetMapping("/decisions/{id}")
    String decision(@PathVariable String id, Model model) {
        var recorded =
                identity(id).flatMap(log::find).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("decision", DecisionView.of(recorded));
        return "decision";
    }

    /** A bookmark of a page that is no more leads to the first. */
    @ExceptionHandler(UnknownCursor.class)
    String unknownCursor() {
        return "redirect:/decisions";
    }

    private static Optional<UUID> identity(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noIdentity) {
            return Optional.empty();
        }
    }
}
