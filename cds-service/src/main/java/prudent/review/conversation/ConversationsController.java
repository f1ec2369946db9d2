package prudent.review.conversation;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import prudent.organisations.Organisations;
import prudent.people.SignedIn;

/** All conversations of the practices that a reviewer looks after, and how the talking goes. */
@Controller
class ConversationsController {

    private final Conversations conversations;
    private final Organisations organisations;
    private final SafetyAlerts alerts;
    private final Clock clock;

    ConversationsController(
            Conversations conversations, Organisations organisations, SafetyAlerts alerts, Clock clock) {
        this.alerts = alerts;
        this.conversations = conversations;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/conversations")
    String conversations(SignedIn who, Model model) {
        var all = conversations.of(who);
        model.addAttribute(
                "open",
                all.stream().filter(about -> about.conversation().isOpen()).toList());
        model.addAttribute(
                "closed",
                all.stream().filter(about -> !about.conversation().isOpen()).toList());
        model.addAttribute(
                "culture",
                Culture.of(all.stream().map(Conversations.About::conversation).toList(), clock.instant()));
        var safety = alerts.of(who);
        model.addAttribute("safety", safety);
        model.addAttribute("hoursToSeen", SafetyAlerts.medianHoursToSeen(safety));
        model.addAttribute("organisations", organisations);
        return "conversations";
    }
}
