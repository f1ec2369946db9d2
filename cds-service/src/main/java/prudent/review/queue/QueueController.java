package prudent.review.queue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.Facet;
import prudent.organisations.Organisations;
import prudent.people.SignedIn;
import prudent.review.Sight;
import prudent.review.conversation.SafetyAlerts;

/** The week's work of a reviewer. */
@Controller
class QueueController {

    private static final List<Facet> FILTERS = List.of(
            Facet.PRACTICE,
            Facet.PRESCRIBER,
            Facet.GUIDELINE,
            Facet.RULE,
            Facet.DRUG,
            Facet.SPECTRUM,
            Facet.AWARE,
            Facet.OUTCOME);

    private final ReviewQueue queue;
    private final Reviewed reviewed;
    private final Organisations organisations;
    private final SafetyAlerts alerts;
    private final Clock clock;
    private final Sight sight;

    QueueController(
            ReviewQueue queue,
            Reviewed reviewed,
            Organisations organisations,
            SafetyAlerts alerts,
            Clock clock,
            Sight sight) {
        this.alerts = alerts;
        this.queue = queue;
        this.reviewed = reviewed;
        this.organisations = organisations;
        this.clock = clock;
        this.sight = sight;
    }

    @GetMapping("/review")
    String queue(@RequestParam Map<String, String> chosen, SignedIn who, Model model) {
        var work = queue.of(who, query(Sight.query(who), chosen));
        sight.noteListed(who, work.items().stream().map(QueueItem::id).toList());
        model.addAttribute("work", work);
        model.addAttribute(
                "unanswered",
                alerts.of(who).stream().filter(SafetyAlerts.Alert::isUnanswered).toList());
        model.addAttribute("agreement", Agreement.of(reviewed.byDecision()));
        model.addAttribute("chosen", chosen);
        model.addAttribute("isFiltered", chosen.values().stream().anyMatch(value -> !value.isBlank()));
        model.addAttribute("organisations", organisations);
        model.addAttribute(
                "practices",
                organisations.practices().stream()
                        .filter(practice -> who.everywhere() || who.practices().contains(practice.code()))
                        .toList());
        return "review";
    }

    private DecisionQuery query(DecisionQuery from, Map<String, String> chosen) {
        var query = from;
        for (var facet : FILTERS) {
            var value = chosen.getOrDefault(facet.name().toLowerCase(Locale.ROOT), "")
                    .strip();
            if (!value.isEmpty()) {
                query = query.with(facet, value);
            }
        }
        var days = chosen.getOrDefault("days", "");
        return days.matches("7|14|30|90")
                ? query.between(clock.instant().minus(Duration.ofDays(Long.parseLong(days))), null)
                : query;
    }
}
