package prudent.review;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import prudent.organisations.Organisations;

/** The practices, networks and boards as the administrator's file says them. */
@Controller
class OrganisationsController {

    private final Organisations organisations;

    OrganisationsController(Organisations organisations) {
        this.organisations = organisations;
    }

    @GetMapping("/organisations")
    String organisations(Model model) {
        model.addAttribute("organisations", organisations);
        return "organisations";
    }
}
