package prudent.authoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import prudent.advice.Topic;
import prudent.authoring.Catalogue.Wanted;
import prudent.editions.Editions;

/** The catalogue of the guidelines and their rules, straight from the files that answer. */
@Controller
class RulesController {

    private final Editions editions;
    private final RuleTopics topics;
    private final Clock clock;

    RulesController(Editions editions, RuleTopics topics, Clock clock) {
        this.editions = editions;
        this.topics = topics;
        this.clock = clock;
    }

    @GetMapping("/rules")
    String catalogue(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String evidence,
            @RequestParam(defaultValue = "") String topic,
            Model model) {
        var wanted = new Wanted(words, evidence, topic);
        model.addAttribute("wanted", wanted);
        model.addAttribute("topics", Topic.values());
        if (!wanted.isNothing()) {
            model.addAttribute("found", new Catalogue(editions.live().guidelines(), topics.byRule()).find(wanted));
        }
        model.addAttribute("guidelines", guidelines());
        return "rules";
    }

    @GetMapping("/rules/{folder}")
    String guideline(@PathVariable String folder, Model model) {
        var page = guidelines().stream()
                .filter(guideline -> guideline.folder().equals(folder))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("guideline", page);
        return "guideline";
    }

    private List<GuidelinePage> guidelines() {
        var today = LocalDate.now(clock);
        return editions.live().guidelines().stream()
                .map(guideline -> GuidelinePage.of(guideline, today))
                .toList();
    }
}
