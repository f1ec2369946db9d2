package prudent.authoring;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import prudent.editions.Editions;

/** The list of what is known from memory only. */
@Controller
class ClinicalReviewController {

    private final Editions editions;

    ClinicalReviewController(Editions editions) {
        this.editions = editions;
    }

    @GetMapping("/rules/for-clinical-review")
    String list(Model model) {
        var reviews = ClinicalReview.of(editions.live().guidelines());
        model.addAttribute("reviews", reviews);
        model.addAttribute(
                "rules", reviews.stream().mapToInt(each -> each.rules().size()).sum());
        model.addAttribute(
                "doses", reviews.stream().mapToInt(each -> each.doses().size()).sum());
        return "clinical-review";
    }
}
