package prudent.review;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import prudent.engine.GuidelineLibrary;
import prudent.people.Role;
import prudent.security.SignIn;

/** The start page, the sign-in page and what they say about the service. */
@Controller
class LandingController {

    private final ApplicationAvailability availability;
    private final GuidelineLibrary library;
    private final SignIn signIn;

    LandingController(ApplicationAvailability availability, GuidelineLibrary library, SignIn signIn) {
        this.availability = availability;
        this.library = library;
        this.signIn = signIn;
    }

    /**
     * How the service is.
     *
     * @param ready whether it answers calls
     * @param edition identity of the rule edition that answers
     */
    record Status(boolean ready, String edition) {}

    @GetMapping("/")
    String landing(Model model) {
        var ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        model.addAttribute("status", new Status(ready, library.edition()));
        return "landing";
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("providers", signIn.providers());
        model.addAttribute("roles", Role.values());
        return "login";
    }
}
