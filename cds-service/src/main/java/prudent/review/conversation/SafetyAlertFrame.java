package prudent.review.conversation;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import prudent.decisions.store.query.StoreUnavailable;
import prudent.review.Wording;
import prudent.security.signin.SignedInUsers;

/** Tells of unseen patient-safety concerns on every page. */
@ControllerAdvice
class SafetyAlertFrame {

    private final SignedInUsers users;
    private final SafetyAlerts alerts;

    SafetyAlertFrame(SignedInUsers users, SafetyAlerts alerts) {
        this.users = users;
        this.alerts = alerts;
    }

    /** What to open, and since when it waits. */
    record Told(String decision, String since) {}

    @ModelAttribute("alerts")
    List<Told> alerts(@Nullable Principal principal) {
        try {
            return users.of(principal).map(alerts::unseen).orElse(List.of()).stream()
                    .map(alert -> new Told(
                            alert.recorded().decision().id().toString(),
                            Wording.time(alert.conversation().concern().at())))
                    .toList();
        } catch (StoreUnavailable away) {
            return List.of();
        }
    }
}
