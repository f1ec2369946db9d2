package prudent.review.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import prudent.decisions.events.Action;
import prudent.decisions.events.ActionOutcome;
import prudent.decisions.log.DecisionLog;
import prudent.organisations.Organisations;
import prudent.people.Role;
import prudent.people.SignedIn;
import prudent.review.Sight;
import prudent.review.indicators.Measures;

/** What is due, by whom and when; a practice's plan is made here, and an action ends here. */
@Controller
class ActionsController {

    private static final int ENDED = 20;

    private final Actions actions;
    private final ActionEffects effects;
    private final DecisionLog log;
    private final Organisations organisations;
    private final Clock clock;
    private final Supplier<UUID> ids;

    ActionsController(
            Actions actions,
            ActionEffects effects,
            DecisionLog log,
            Organisations organisations,
            Clock clock,
            Supplier<UUID> ids) {
        this.actions = actions;
        this.effects = effects;
        this.log = log;
        this.organisations = organisations;
        this.clock = clock;
        this.ids = ids;
    }

    @GetMapping("/actions")
    String actions(SignedIn who, Model model) {
        var all = actions.of(who);
        model.addAttribute(
                "due", all.stream().filter(Planned::isOpen).map(effects::follow).toList());
        model.addAttribute(
                "ended",
                all.stream()
                        .filter(one -> !one.isOpen())
                        .sorted(Planned.LAST_DONE_FIRST)
                        .limit(ENDED)
                        .map(effects::follow)
                        .toList());
        model.addAttribute("organisations", organisations);
        model.addAttribute("writes", who.role() == Role.PHARMACIST || who.role() == Role.SAFETY);
        model.addAttribute("practices", Sight.practices(who, organisations));
        model.addAttribute("ids", ids);
        return "actions";
    }

    /** What the form sends. */
    record Form(
            UUID form,
            String practice,
            String what,
            String owner,
            @Nullable LocalDate due,
            @Nullable String measure) {

        boolean isWhole() {
            return !what.isBlank() && !owner.isBlank() && due != null;
        }
    }

    @PostMapping("/actions")
    String plan(Form form, SignedIn who, RedirectAttributes next) {
        if (!who.seesAll(Set.of(form.practice()))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var due = form.due();
        if (!form.isWhole() || due == null) {
            next.addFlashAttribute("missing", "A plan says what, by whom and by when.");
        } else {
            log.add(new Action(
                    form.form(),
                    null,
                    List.of(),
                    clock.instant(),
                    who.name(),
                    form.practice(),
                    form.what().strip(),
                    form.owner().strip(),
                    due,
                    Measures.known(form.measure())));
            next.addFlashAttribute("done", "Planned. It stands in the practice’s meeting pack.");
        }
        return "redirect:/actions";
    }

    @PostMapping("/actions/{id}/outcome")
    String end(
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String outcome,
            SignedIn who,
            RedirectAttributes next) {
        var action = actions.of(who).stream()
                .filter(one -> one.isOpen() && one.action().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .action();
        if (outcome.isBlank()) {
            next.addFlashAttribute("missing", "Say what came of it first.");
        } else {
            log.add(new ActionOutcome(
                    form, action.id(), action.decisions(), clock.instant(), who.name(), outcome.strip()));
            next.addFlashAttribute("done", "Done, with what came of it.");
        }
        return "redirect:/actions";
    }
}
