package prudent.review.decision;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import prudent.decisions.Decision;
import prudent.people.SignedIn;
import prudent.review.RecordNumberAccess;
import prudent.review.Sight;
import prudent.review.Wording;

/** Shows under which number the practice keeps a patient, to who says why. The reason is on the disk first. */
@Controller
class RecordNumberController {

    private static final int SHORTEST_REASON = 10;

    private final Sight sight;
    private final RecordNumberAccess numbers;

    RecordNumberController(Sight sight, RecordNumberAccess numbers) {
        this.sight = sight;
        this.numbers = numbers;
    }

    @GetMapping("/decisions/{id}/record-number")
    String ask(@PathVariable String id, SignedIn who, Model model) {
        return page(sight.thread(who, id).recorded().decision(), model);
    }

    @PostMapping("/decisions/{id}/record-number")
    String show(@PathVariable String id, @RequestParam(defaultValue = "") String reason, SignedIn who, Model model) {
        var decision = sight.thread(who, id).recorded().decision();
        var said = reason.strip();
        if (said.length() < SHORTEST_REASON) {
            model.addAttribute("lacksReason", true);
            model.addAttribute("reason", said);
        } else {
            model.addAttribute("isAnswered", true);
            model.addAttribute(
                    "number",
                    numbers.reveal(decision.id(), who.key(), who.role().userName(), said)
                            .orElse(null));
        }
        return page(decision, model);
    }

    private static String page(Decision decision, Model model) {
        model.addAttribute("id", decision.id());
        model.addAttribute("what", Wording.indication(decision.indication()));
        model.addAttribute("recordedAt", Wording.time(decision.recordedAt()));
        return "record-number";
    }
}
