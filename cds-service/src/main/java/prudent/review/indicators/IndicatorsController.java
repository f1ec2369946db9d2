package prudent.review.indicators;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.Facet;
import prudent.organisations.Organisations;
import prudent.organisations.Practice;
import prudent.people.SignedIn;
import prudent.review.Sight;
import prudent.review.annotations.Annotations;

/** The charts, and each one's figures as CSV. */
@Controller
class IndicatorsController {

    private final Indicators indicators;
    private final Organisations organisations;
    private final Annotations annotations;
    private final Burden burden;
    private final Supplier<UUID> ids;

    IndicatorsController(
            Indicators indicators,
            Organisations organisations,
            Annotations annotations,
            Burden burden,
            Supplier<UUID> ids) {
        this.burden = burden;
        this.indicators = indicators;
        this.organisations = organisations;
        this.annotations = annotations;
        this.ids = ids;
    }

    @GetMapping("/indicators")
    String indicators(@RequestParam(defaultValue = "") String practice, SignedIn who, Model model) {
        var practices = practices(who);
        var scope = Sight.scope(who);
        var among = among(practice);
        model.addAttribute("practice", practice);
        model.addAttribute("practices", practices);
        model.addAttribute("indicators", noted(who, practice));
        model.addAttribute("annotated", annotations.writable(who));
        model.addAttribute("formId", ids.get());
        var weeks = indicators.weeks();
        model.addAttribute("rules", indicators.rules(scope, among, weeks));
        model.addAttribute("burden", burden.of(scope, among));
        model.addAttribute("courses", indicators.courses(scope, among, weeks));
        model.addAttribute("funnel", practices.size() > 1 ? indicators.funnel(scope, practices, weeks) : null);
        model.addAttribute("quiet", indicators.quiet(scope, practices));
        return "indicators";
    }

    private List<Indicator> noted(SignedIn who, String practice) {
        var notes = annotations.of(annotations.practices(who, practice));
        return indicators.of(Sight.scope(who), among(practice)).stream()
                .map(indicator -> indicator.with(notes))
                .toList();
    }

    /** The weeks of one indicator; figures under five are left out here, too. */
    @GetMapping("/indicators/{key}.csv")
    ResponseEntity<String> csv(
            @PathVariable String key, @RequestParam(defaultValue = "") String practice, SignedIn who) {
        var indicator = noted(who, practice).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var csv = new StringBuilder("week beginning,part,whole,percent,low95,high95,notes\r\n");
        for (var point : indicator.points()) {
            var share = point.share();
            csv.append(point.week().label())
                    .append(
                            share.isShown()
                                    ? String.format(
                                            Locale.UK,
                                            ",%d,%d,%.1f,%.1f,%.1f",
                                            share.part(),
                                            share.whole(),
                                            share.percent(),
                                            share.low(),
                                            share.high())
                                    : "," + (share.whole() == 0 ? "0,0" : "fewer than 5,") + ",,,")
                    .append(",\"")
                    .append(String.join("; ", indicator.words(point)).replace("\"", "\"\""))
                    .append("\"\r\n");
        }
        csv.append("\"").append(indicator.definition()).append("\"\r\n");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + indicator.key() + ".csv\"")
                .body(csv.toString());
    }

    private static DecisionQuery among(String practice) {
        return practice.isBlank()
                ? DecisionQuery.EVERYTHING
                : DecisionQuery.EVERYTHING.with(Facet.PRACTICE, practice.strip());
    }

    private List<Practice> practices(SignedIn who) {
        return organisations.practices().stream()
                .filter(practice -> who.everywhere() || who.practices().contains(practice.code()))
                .toList();
    }
}
