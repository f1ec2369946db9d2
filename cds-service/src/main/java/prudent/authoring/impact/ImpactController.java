package prudent.authoring.impact;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import prudent.PrudentProperties;
import prudent.authoring.impact.ImpactRun.Wish;
import prudent.editions.Edition;
import prudent.editions.Editions;
import prudent.impact.ImpactReports;
import prudent.people.SignedIn;

/** Where an author has a draft held against the decisions that were logged, and reads what it would change. */
@Controller
class ImpactController {

    private static final ZoneId DAYS_OF = ZoneId.of("Europe/London");
    private static final int DAYS = 28;

    private final ImpactRun run;
    private final Editions editions;
    private final ImpactReports reports;
    private final SampleOrders samples;
    private final Clock clock;

    ImpactController(
            ImpactRun run, Editions editions, PrudentProperties properties, SampleOrders samples, Clock clock) {
        this.run = run;
        this.editions = editions;
        this.reports = new ImpactReports(properties.data());
        this.samples = samples;
        this.clock = clock;
    }

    @GetMapping("/workbench/impact")
    String impact(@RequestParam(defaultValue = "") String to, Model model, HttpServletResponse response) {
        var state = run.state();
        if (state.isRunning()) {
            // The page shows how far it is without a script.
            response.setHeader("Refresh", "2");
        }
        model.addAttribute("state", state);
        model.addAttribute("hasFolder", run.hasFolder());
        model.addAttribute("live", editions.isLive() ? editions.live().edition() : "");
        model.addAttribute("known", known());
        model.addAttribute("to", to);
        model.addAttribute("since", LocalDate.now(clock).minusDays(DAYS));
        model.addAttribute("reports", reports.all());
        return "impact";
    }

    /** What has answered here, newest first. */
    private List<String> known() {
        var known = new LinkedHashSet<String>();
        editions.history().stream().map(Edition::id).forEach(known::add);
        return List.copyOf(known);
    }

    @PostMapping("/workbench/impact")
    String start(
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate since,
            SignedIn who,
            RedirectAttributes next) {
        var start = since == null ? null : since.atStartOfDay(DAYS_OF).toInstant();
        if (to.isBlank() || from.isBlank()) {
            next.addFlashAttribute("missing", "Choose what is to be tried, and what it is held against.");
        } else if (!run.start(new Wish(from.strip(), to.strip(), start, who.name()))) {
            next.addFlashAttribute("missing", "Another draft is being tried. Wait for its report.");
        }
        return "redirect:/workbench/impact";
    }

    @GetMapping("/workbench/impact/{to}/{from}")
    String report(@PathVariable String to, @PathVariable String from, Model model) {
        var report = reports.find(from, to).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("report", report);
        model.addAttribute("view", new ReportView(report));
        return "impact-report";
    }

    @GetMapping("/workbench/impact/{to}/{from}/{rule}")
    String rule(@PathVariable String to, @PathVariable String from, @PathVariable String rule, Model model) {
        var report = reports.find(from, to).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var effect = Optional.of(report).stream()
                .flatMap(each -> each.rules().stream())
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("report", report);
        model.addAttribute("effect", effect);
        model.addAttribute("samples", samples.of(report, rule));
        return "impact-samples";
    }
}
