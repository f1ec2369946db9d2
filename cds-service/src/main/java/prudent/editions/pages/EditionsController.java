package prudent.editions.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import prudent.editions.release.Mover;
import prudent.editions.release.ReleaseRefused;
import prudent.editions.release.Releases;
import prudent.editions.release.Stage;
import prudent.people.SignedIn;

/** What answers, what is on its way, and the buttons that bring it further or back. */
@Controller
class EditionsController {

    private static final String LIST = "redirect:/editions";

    private final EditionViews views;
    private final Releases releases;

    EditionsController(EditionViews views, Releases releases) {
        this.views = views;
        this.releases = releases;
    }

    @GetMapping("/editions")
    String editions(SignedIn who, Model model) {
        model.addAttribute("page", views.page(who));
        return "editions";
    }

    @GetMapping("/editions/{id}")
    String edition(@PathVariable String id, SignedIn who, Model model) {
        model.addAttribute("edition", views.edition(id, who));
        return "edition";
    }

    @PostMapping("/editions/{id}/step")
    String step(
            @PathVariable String id,
            @RequestParam String stage,
            @RequestParam String why,
            @RequestParam(defaultValue = "") String practices,
            SignedIn who,
            RedirectAttributes next) {
        try {
            var to = Arrays.stream(Stage.values())
                    .filter(each -> each.name().equals(stage))
                    .findFirst()
                    .orElseThrow(() -> new ReleaseRefused("There is no such step."));
            releases.move(id, to, Mover.of(who), why, codes(practices));
            next.addFlashAttribute("done", "Edition " + id + ": " + to.label() + ".");
        } catch (ReleaseRefused refused) {
            next.addFlashAttribute("missing", refused.getMessage());
        }
        return LIST + "/" + id;
    }

    private static Set<String> codes(String practices) {
        return Arrays.stream(practices.split("[\\s,;]+"))
                .filter(code -> !code.isBlank())
                .collect(Collectors.toSet());
    }

    @PostMapping("/editions/rollback")
    String rollBack(@RequestParam String why, SignedIn who, RedirectAttributes next) {
        try {
            var back = releases.rollBack(Mover.of(who), why);
            next.addFlashAttribute("done", "Rolled back: edition " + back.id() + " answers.");
        } catch (ReleaseRefused refused) {
            next.addFlashAttribute("missing", refused.getMessage());
        }
        return LIST;
    }

    @PostMapping("/editions/keep")
    String keep(SignedIn who, RedirectAttributes next) {
        try {
            releases.keep(Mover.of(who));
            next.addFlashAttribute("done", "It stays.");
        } catch (ReleaseRefused refused) {
            next.addFlashAttribute("missing", refused.getMessage());
        }
        return LIST;
    }

    /** The steps that somebody may take from a stage. */
    static List<Stage> open(Stage from, SignedIn who) {
        return Arrays.stream(Stage.values())
                .filter(from::leadsTo)
                .filter(stage -> stage.roles().contains(who.role()))
                .toList();
    }
}
