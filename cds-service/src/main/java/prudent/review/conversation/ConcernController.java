package prudent.review.conversation;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import prudent.decisions.events.Concern;
import prudent.decisions.events.Concern.Rung;
import prudent.decisions.log.DecisionLog;
import prudent.decisions.log.DecisionThread;
import prudent.editions.Editions;
import prudent.people.SignedIn;
import prudent.review.Sight;
import prudent.review.Wording;

/** Where a message to a prescriber is put into words and sent. */
@Controller
class ConcernController {

    private static final int LONGEST = 2_000;

    private final DecisionLog log;
    private final Sight sight;
    private final Editions editions;
    private final ToneHints tone;
    private final Clock clock;
    private final Supplier<UUID> ids;

    ConcernController(
            DecisionLog log, Sight sight, Editions editions, ToneHints tone, Clock clock, Supplier<UUID> ids) {
        this.log = log;
        this.sight = sight;
        this.editions = editions;
        this.tone = tone;
        this.clock = clock;
        this.ids = ids;
    }

    /** What the form sends; {@code read} says that the message was looked at as the prescriber will see it. */
    record Form(UUID form, String rung, String fact, String question, String reference, String offer, boolean read) {

        Scaffold message() {
            return new Scaffold(part(fact), part(question), part(reference), part(offer));
        }

        private static String part(String text) {
            var stripped = text.strip();
            return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
        }
    }

    @GetMapping("/decisions/{id}/concern")
    String compose(
            @PathVariable String id, @RequestParam(defaultValue = "QUESTION") String rung, SignedIn who, Model model) {
        var thread = sight.thread(who, id);
        var chosen = rung(rung);
        return page(
                model,
                thread,
                new Draft(chosen, Scaffold.of(chosen, thread.recorded(), editions.live()), ids.get()),
                false);
    }

    private record Draft(Rung rung, Scaffold message, UUID form) {}

    /** Sends it, or first shows it once more as the prescriber will read it: always on the higher rungs, else with hints. */
    @PostMapping("/decisions/{id}/concern")
    String send(@PathVariable String id, Form form, SignedIn who, Model model, RedirectAttributes next) {
        var thread = sight.thread(who, id);
        var draft = new Draft(rung(form.rung()), form.message(), form.form());
        var hints = tone.of(draft.rung(), draft.message());
        var isGrave = draft.rung() == Rung.PATTERN || draft.rung() == Rung.SAFETY;
        if (draft.message().fact().isEmpty() || (!form.read() && (isGrave || !hints.isEmpty()))) {
            model.addAttribute("hints", hints);
            return page(model, thread, draft, true);
        }
        var decision = thread.recorded().decision();
        var message = draft.message();
        log.add(new Concern(
                draft.form(),
                List.of(decision.id()),
                clock.instant(),
                who.name(),
                decision.prescriber(),
                draft.rung(),
                message.fact(),
                message.question(),
                message.reference(),
                message.offer()));
        next.addFlashAttribute("done", "Sent to the prescriber, and to nobody else.");
        return "redirect:/decisions/" + decision.id() + "#conversation";
    }

    private String page(Model model, DecisionThread thread, Draft draft, boolean isSecondLook) {
        var decision = thread.recorded().decision();
        model.addAttribute("decision", decision);
        model.addAttribute("indication", Wording.indication(decision.indication()));
        model.addAttribute("recordedAt", Wording.time(decision.recordedAt()));
        model.addAttribute("rungs", Rung.values());
        model.addAttribute("draft", draft);
        model.addAttribute("lacksFact", isSecondLook && draft.message().fact().isEmpty());
        model.addAttribute(
                "isSecondLook", isSecondLook && !draft.message().fact().isEmpty());
        return "concern";
    }

    private static Rung rung(String word) {
        return Arrays.stream(Rung.values())
                .filter(rung -> rung.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }
}
