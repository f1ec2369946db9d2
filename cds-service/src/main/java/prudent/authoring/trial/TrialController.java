package prudent.authoring.trial;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import prudent.authoring.trial.TrialRules.Tried;
import prudent.decisions.ShownCard;
import prudent.engine.Assessment;
import prudent.engine.GuidelineDefect;
import prudent.engine.GuidelineLibrary;
import prudent.facts.AllergyListState;
import prudent.facts.Antimicrobial;
import prudent.facts.Infection;

/** The try-it form. Nothing that is tried here is recorded. */
@Controller
class TrialController {

    private static final int ROWS = 8;

    private final TrialRules rules;
    private final TrialOrders orders;
    private final BiFunction<GuidelineLibrary, Assessment, List<ShownCard>> cards;

    TrialController(
            TrialRules rules, TrialOrders orders, BiFunction<GuidelineLibrary, Assessment, List<ShownCard>> cards) {
        this.rules = rules;
        this.orders = orders;
        this.cards = cards;
    }

    @ModelAttribute("infections")
    List<Infection> infections() {
        return Arrays.stream(Infection.values())
                .sorted(Comparator.comparing(Infection::label))
                .toList();
    }

    @ModelAttribute("drugs")
    List<Antimicrobial> drugs() {
        return Arrays.stream(Antimicrobial.values())
                .sorted(Comparator.comparing(Antimicrobial::label))
                .toList();
    }

    @ModelAttribute("allergyStates")
    List<AllergyListState> allergyStates() {
        return List.of(AllergyListState.values());
    }

    @ModelAttribute("names")
    List<String> names() {
        return TrialFacts.names();
    }

    @ModelAttribute("rows")
    List<Integer> rows() {
        return IntStream.range(0, ROWS).boxed().toList();
    }

    @ModelAttribute("hasFolder")
    boolean hasFolder() {
        return rules.hasFolder();
    }

    @GetMapping("/workbench/try")
    String form(@ModelAttribute("form") TrialForm form, Model model) {
        return TrialForm.isGiven(form.decision()) ? tried(form, "", model) : "try";
    }

    @PostMapping("/workbench/try")
    String tried(@ModelAttribute("form") TrialForm form, @RequestParam(defaultValue = "") String rules, Model model) {
        var understood = orders.read(form);
        model.addAttribute("rules", rules);
        if (!understood.problems().isEmpty()) {
            model.addAttribute("problems", understood.problems());
            return "try";
        }
        try {
            var tried = tried(rules);
            model.addAttribute("edition", tried.library().edition());
            model.addAttribute(
                    "trials",
                    understood.orders().entrySet().stream()
                            .map(order -> Trial.of(
                                    tried,
                                    order.getKey(),
                                    order.getValue(),
                                    each -> cards.apply(tried.library(), each)))
                            .toList());
        } catch (GuidelineDefect defect) {
            model.addAttribute("problems", defect.faults());
        }
        return "try";
    }

    private Tried tried(String which) {
        return which.equals("folder") ? rules.draft() : rules.live();
    }
}
