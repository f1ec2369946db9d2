package prudent.editions.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import prudent.adaptation.LocalOverride;
import prudent.adaptation.Overrides;
import prudent.editions.release.EditionSource;
import prudent.language.Fault;

/** What a board has in place of national numbers and advice, beside what is national. */
@Controller
class LocalController {

    private static final int SOON_DAYS = 30;

    private final EditionSource source;
    private final Clock clock;

    LocalController(EditionSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * An override, and whether it still holds.
     *
     * @param state in words; empty when nothing is to be said
     */
    record Line(LocalOverride override, boolean holds, String state) {}

    @GetMapping("/editions/local")
    String local(Model model) {
        var overrides = source.overrides();
        var today = LocalDate.now(clock);
        model.addAttribute(
                "lines", overrides.all().stream().map(each -> line(each, today)).toList());
        model.addAttribute("faults", faults(overrides));
        return "local";
    }

    private static List<String> faults(Overrides overrides) {
        return overrides.faults().stream().map(Fault::toString).toList();
    }

    private static Line line(LocalOverride override, LocalDate today) {
        var holds = override.holdsOn(today);
        var soon = !today.plusDays(SOON_DAYS).isBefore(override.expires());
        return new Line(override, holds, holds ? (soon ? "Ends soon" : "") : "Over: the national one holds");
    }
}
