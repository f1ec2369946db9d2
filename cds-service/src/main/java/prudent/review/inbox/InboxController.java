package prudent.review.inbox;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import prudent.decisions.events.Correction;
import prudent.decisions.log.DecisionLog;
import prudent.people.Role;
import prudent.people.SignedIn;

/** The rule author's inbox. What is answered here comes back to the reviewer and to the prescriber. */
@Controller
class InboxController {

    private final Reports reports;
    private final DecisionLog log;
    private final Clock clock;
    private final Supplier<UUID> ids;

    InboxController(Reports reports, DecisionLog log, Clock clock, Supplier<UUID> ids) {
        this.reports = reports;
        this.log = log;
        this.clock = clock;
        this.ids = ids;
    }

    @GetMapping("/inbox")
    String inbox(SignedIn who, Model model) {
        var all = reports.all();
        model.addAttribute(
                "waiting",
                all.stream().filter(report -> report.answer().isEmpty()).toList());
        model.addAttribute(
                "answered",
                all.stream().filter(report -> report.answer().isPresent()).toList());
        model.addAttribute("mayAnswer", who.role() == Role.AUTHOR);
        model.addAttribute("formId", ids.get());
        model.addAttribute("outcomes", OUTCOMES);
        return "inbox";
    }

    private static final List<String> OUTCOMES =
            List.of("The rule will change", "The rule stays, and here is why", "The data will be looked into");

    @PostMapping("/inbox/{id}")
    String answer(
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam String outcome,
            @RequestParam String text,
            SignedIn who,
            RedirectAttributes next) {
        var report = reports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!OUTCOMES.contains(outcome) || text.isBlank()) {
            next.addFlashAttribute("missing", "Choose an answer and say why in a sentence.");
            return "redirect:/inbox";
        }
        log.add(new Correction(
                form, report.id(), List.of(report.decision()), clock.instant(), who.name(), text.strip(), outcome));
        next.addFlashAttribute("done", "Answered. The reviewer and the prescriber see it with the decision.");
        return "redirect:/inbox";
    }
}
