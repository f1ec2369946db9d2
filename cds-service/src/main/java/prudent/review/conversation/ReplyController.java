package prudent.review.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import prudent.decisions.events.Action;
import prudent.decisions.events.Concern;
import prudent.decisions.events.Reply;
import prudent.decisions.events.Reply.Answer;
import prudent.decisions.log.DecisionLog;
import prudent.people.SignedIn;
import prudent.review.Sight;

/** Takes what both sides say in a conversation, and what they agree. */
@Controller
class ReplyController {

    private final DecisionLog log;
    private final Sight sight;
    private final Clock clock;

    ReplyController(DecisionLog log, Sight sight, Clock clock) {
        this.log = log;
        this.sight = sight;
        this.clock = clock;
    }

    /** What the form sends; the answer is a prescriber's tap, or a message of either side. */
    record Form(
            UUID form,
            UUID concern,
            @Nullable String answer,
            @Nullable String text,
            @Nullable String outcome,
            @Nullable Integer fairness,
            @Nullable String owner,
            @Nullable LocalDate due) {

        /** Whether somebody is to do something by a day. */
        boolean isPlan() {
            return owner != null && !owner.isBlank() && due != null;
        }

        /** Whether one of the two was left out. */
        boolean isHalfAPlan() {
            return !isPlan() && ((owner != null && !owner.isBlank()) || due != null);
        }
    }

    @PostMapping("/decisions/{id}/reply")
    String reply(@PathVariable String id, Form form, SignedIn who, RedirectAttributes next) {
        var concern = concern(id, form, who);
        var answer = answer(form, who);
        if (answer == Answer.MESSAGE && text(form).isEmpty()) {
            next.addFlashAttribute("missing", "Write a few words first.");
        } else {
            add(concern, form, who, new Said(answer, null));
            next.addFlashAttribute("done", "Sent. Both of you see the same conversation.");
        }
        return back(id);
    }

    @PostMapping("/decisions/{id}/outcome")
    String close(@PathVariable String id, Form form, SignedIn who, RedirectAttributes next) {
        var concern = concern(id, form, who);
        var outcome = form.outcome() == null ? "" : form.outcome().strip();
        if (outcome.isEmpty()) {
            next.addFlashAttribute("missing", "Say what you agreed first.");
        } else if (form.isHalfAPlan()) {
            next.addFlashAttribute("missing", "What is to be done has both an owner and a date.");
        } else {
            plan(id, concern, form, who);
            add(concern, form, who, new Said(Answer.MESSAGE, outcome));
            next.addFlashAttribute("done", "Closed with what you agreed.");
        }
        return back(id);
    }

    /** Its identity follows from the form's, so that a form sent twice is one action. */
    private void plan(String id, Concern concern, Form form, SignedIn who) {
        var owner = form.owner();
        var due = form.due();
        var outcome = form.outcome();
        if (owner != null && due != null && outcome != null && form.isPlan()) {
            log.add(new Action(
                    UUID.nameUUIDFromBytes(form.form().toString().getBytes(UTF_8)),
                    concern.id(),
                    concern.decisions(),
                    clock.instant(),
                    who.prescriber() == null ? who.name() : "The prescriber",
                    sight.thread(who, id).recorded().decision().practice(),
                    outcome.strip(),
                    owner.strip(),
                    due));
        }
    }

    private record Said(Answer answer, @Nullable String outcome) {}

    private Concern concern(String id, Form form, SignedIn who) {
        return Conversation.of(sight.thread(who, id)).stream()
                .filter(one -> one.id().equals(form.concern()) && one.isOpen())
                .map(Conversation::concern)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void add(Concern concern, Form form, SignedIn who, Said said) {
        var prescriber = who.prescriber();
        log.add(new Reply(
                form.form(),
                concern.id(),
                concern.decisions(),
                clock.instant(),
                prescriber == null ? who.name() : prescriber,
                said.answer(),
                text(form),
                said.outcome(),
                prescriber == null ? null : form.fairness()));
    }

    private static String text(Form form) {
        return form.text() == null ? "" : form.text().strip();
    }

    /** The one-tap answers are the prescriber's. */
    private static Answer answer(Form form, SignedIn who) {
        return who.prescriber() == null
                ? Answer.MESSAGE
                : Arrays.stream(Answer.values())
                        .filter(one -> one.name().equals(form.answer()))
                        .findFirst()
                        .orElse(Answer.MESSAGE);
    }

    private static String back(String id) {
        return "redirect:/decisions/" + id + "#conversation";
    }
}
