package prudent.review.annotations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import prudent.decisions.events.Annotation;
import prudent.decisions.log.DecisionLog;
import prudent.people.SignedIn;

/** Takes what somebody writes beside the charts. */
@Controller
class AnnotationsController {

    private final Annotations annotations;
    private final DecisionLog log;
    private final Clock clock;

    AnnotationsController(Annotations annotations, DecisionLog log, Clock clock) {
        this.annotations = annotations;
        this.log = log;
        this.clock = clock;
    }

    /** What the form sends. */
    record Form(UUID form, LocalDate day, String organisation, Annotation.About about, String text) {}

    @PostMapping("/indicators/notes")
    String add(Form form, SignedIn who, RedirectAttributes next) {
        if (!annotations.writable(who).containsKey(form.organisation())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (form.text().isBlank()) {
            next.addFlashAttribute("missing", "Say in a few words what happened.");
        } else {
            log.add(new Annotation(
                    form.form(),
                    clock.instant(),
                    who.name(),
                    form.organisation(),
                    form.day(),
                    form.about(),
                    form.text().strip()));
            next.addFlashAttribute("done", "It stands beside the charts of that time.");
        }
        return "redirect:/indicators";
    }
}
