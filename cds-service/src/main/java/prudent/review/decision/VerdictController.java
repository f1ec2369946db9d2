package prudent.review.decision;

import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import prudent.decisions.Decision;
import prudent.decisions.RecordedFinding;
import prudent.decisions.events.Review;
import prudent.decisions.events.Review.Verdict;
import prudent.decisions.log.DecisionLog;
import prudent.people.SignedIn;
import prudent.review.Sight;
import prudent.review.queue.ReviewQueue;

/** Takes verdicts. */
@Controller
class VerdictController {

    private final DecisionLog log;
    private final Sight sight;
    private final ReviewQueue queue;
    private final Clock clock;

    VerdictController(DecisionLog log, Sight sight, ReviewQueue queue, Clock clock) {
        this.log = log;
        this.sight = sight;
        this.queue = queue;
        this.clock = clock;
    }

    /** What the form sends: its own identity, so that it counts once, the verdict, and a note. */
    record Form(UUID form, String verdict, String note, String from) {}

    @PostMapping("/decisions/{id}/verdict")
    String judge(@PathVariable String id, Form form, SignedIn who, RedirectAttributes next) {
        var thread = sight.thread(who, id);
        var decision = thread.recorded().decision();
        var verdict = verdict(form.verdict());
        var judgement = Judgement.of(thread.reviews(), who.name());
        log.add(new Review(
                form.form(),
                decision.id(),
                clock.instant(),
                who.name(),
                verdict,
                verdict == Verdict.RULE_WRONG ? leadingRule(decision) : null,
                form.note().strip(),
                judgement.isBlind()));
        next.addFlashAttribute("done", "Judged: " + Judgement.words(verdict).toLowerCase(Locale.UK) + ".");
        if (verdict == Verdict.SAFETY_CONCERN) {
            return "redirect:/decisions/" + decision.id() + "/concern?rung=SAFETY";
        }
        if (!form.from().equals("review")) {
            return "redirect:/decisions/" + decision.id() + "#verdict";
        }
        return queue.of(who).items().stream()
                .findFirst()
                .map(item -> "redirect:/decisions/" + item.id() + "?from=review")
                .orElse("redirect:/review");
    }

    /** The rule whose card came first; none when all was silent. */
    private static @Nullable String leadingRule(Decision decision) {
        return decision.orders().stream()
                .flatMap(order -> order.findings().stream())
                .filter(finding -> finding.withheldBecause() == null)
                .map(RecordedFinding::rule)
                .findFirst()
                .orElse(null);
    }

    private static Verdict verdict(String word) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }
}
