package prudent.authoring.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import prudent.decisions.store.query.StoreUnavailable;
import prudent.editions.Editions;
import prudent.engine.Guideline;
import prudent.engine.GuidelineText;
import prudent.engine.InForce;
import prudent.engine.RuleRef;
import prudent.people.Role;
import prudent.people.SignedIn;

/** The page of one rule, and the author's desk. */
@Controller
class RuleController {

    private static final Set<Role> SEE_USE = Set.of(Role.AUTHOR, Role.SAFETY);
    private static final int DAYS_AHEAD = 31;

    private final Editions editions;
    private final RuleText text;
    private final RuleUse use;
    private final Clock clock;

    RuleController(Editions editions, RuleText text, RuleUse use, Clock clock) {
        this.editions = editions;
        this.text = text;
        this.use = use;
        this.clock = clock;
    }

    /** A guideline whose next review is near or over. */
    record Due(String folder, String title, String source, LocalDate next, boolean overdue) {}

    @GetMapping("/workbench")
    String desk(Model model) {
        var today = LocalDate.now(clock);
        model.addAttribute("due", due(today));
        model.addAttribute("today", today);
        model.addAttribute(
                "endings",
                text.files()
                        .map(files -> InForce.endingBy(today.plusDays(DAYS_AHEAD), files))
                        .orElse(List.of()));
        try {
            model.addAttribute("tired", use.tired());
        } catch (StoreUnavailable e) {
            model.addAttribute("isAway", true);
        }
        return "workbench";
    }

    private List<Due> due(LocalDate today) {
        return editions.live().guidelines().stream()
                .filter(guideline -> !guideline.text().nextReview().isAfter(today.plusDays(DAYS_AHEAD)))
                .map(guideline -> due(guideline, today))
                .sorted(Comparator.comparing(Due::next))
                .toList();
    }

    private static Due due(Guideline guideline, LocalDate today) {
        GuidelineText text = guideline.text();
        return new Due(
                guideline.folder(),
                text.title(),
                text.source() + ", " + text.edition(),
                text.nextReview(),
                text.nextReview().isBefore(today));
    }

    @GetMapping("/rules/{folder}/{id}")
    String rule(
            @PathVariable String folder,
            @PathVariable String id,
            @ModelAttribute("who") @Nullable SignedIn who,
            Model model) {
        var guideline = editions.live().guidelines().stream()
                .filter(each -> each.folder().equals(folder))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var rule = guideline.rules().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        describe(guideline, rule, model);
        if (who != null && SEE_USE.contains(who.role())) {
            try {
                model.addAttribute("use", use.of(id));
            } catch (StoreUnavailable e) {
                model.addAttribute("isAway", true);
            }
        }
        return "rule";
    }

    private void describe(Guideline guideline, RuleRef rule, Model model) {
        model.addAttribute("rule", rule);
        model.addAttribute("guideline", guideline);
        model.addAttribute("text", text.of(guideline.folder(), rule.id()));
        model.addAttribute("messages", guideline.messages().get(rule.id()));
        model.addAttribute(
                "cases",
                editions.live().guidelines().stream()
                        .flatMap(each -> each.vignettes().stream()
                                .filter(vignette -> vignette.expect().contains(rule.id()))
                                .map(vignette -> vignette.vignette()))
                        .toList());
    }
}
