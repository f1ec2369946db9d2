package prudent.review.surge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import prudent.decisions.events.Surge;
import prudent.organisations.Group;
import prudent.organisations.Organisations;
import prudent.people.SignedIn;
import prudent.surge.Surges;
import prudent.surge.Surges.Past;

/** Where surge mode is begun by somebody who answers for it, ended before its time, and looked back on. */
@Controller
class SurgeController {

    private static final ZoneId DAYS_OF = ZoneId.of("Europe/London");
    private static final int LONGEST_DAYS = 28;

    private final Surges surges;
    private final Organisations organisations;
    private final CatchUp catchUp;
    private final Clock clock;
    private final Supplier<UUID> ids;

    SurgeController(Surges surges, Organisations organisations, CatchUp catchUp, Clock clock, Supplier<UUID> ids) {
        this.surges = surges;
        this.organisations = organisations;
        this.catchUp = catchUp;
        this.clock = clock;
        this.ids = ids;
    }

    @GetMapping("/surge")
    String surge(SignedIn who, Model model) {
        var seen = surges.all().stream().filter(past -> sees(who, past)).toList();
        var now = clock.instant();
        var on = seen.stream().filter(past -> now.isBefore(past.end())).toList();
        model.addAttribute("on", on);
        model.addAttribute(
                "over", seen.stream().filter(past -> !on.contains(past)).toList());
        model.addAttribute("own", led(who).stream().map(Group::code).toList());
        model.addAttribute(
                "groups",
                led(who).stream()
                        .filter(group -> on.stream()
                                .noneMatch(past -> past.surge().organisation().equals(group.code())))
                        .toList());
        model.addAttribute("organisations", organisations);
        model.addAttribute("today", today());
        model.addAttribute("latest", today().plusDays(LONGEST_DAYS));
        model.addAttribute("ids", ids);
        return "surge";
    }

    /** What one surge withheld. */
    @GetMapping("/surge/{id}")
    String withheld(@PathVariable UUID id, SignedIn who, Model model) {
        var past = surges.all().stream()
                .filter(one -> one.surge().id().equals(id) && sees(who, one))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("past", past);
        model.addAttribute("isOver", !clock.instant().isBefore(past.end()));
        model.addAttribute("withheld", catchUp.of(past));
        model.addAttribute("organisations", organisations);
        return "surge-withheld";
    }

    @PostMapping("/surge")
    String begin(
            @RequestParam UUID form,
            @RequestParam String organisation,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String reason,
            SignedIn who,
            RedirectAttributes next) {
        checkLed(who, organisation);
        if (until == null || until.isBefore(today()) || until.isAfter(today().plusDays(LONGEST_DAYS))) {
            next.addFlashAttribute("missing", "Choose its last day, at most " + LONGEST_DAYS + " days from now.");
        } else if (reason.isBlank()) {
            next.addFlashAttribute("missing", "Say why, in a few words: prescribers read it.");
        } else {
            surges.add(new Surge(
                    form,
                    clock.instant(),
                    who.name(),
                    organisation,
                    until.plusDays(1).atStartOfDay(DAYS_OF).toInstant(),
                    reason.strip()));
            next.addFlashAttribute(
                    "done", "Surge mode is on: only safety-critical cards are shown. It ends by itself.");
        }
        return "redirect:/surge";
    }

    @PostMapping("/surge/{organisation}/end")
    String end(@PathVariable String organisation, @RequestParam UUID form, SignedIn who, RedirectAttributes next) {
        checkLed(who, organisation);
        var now = clock.instant();
        surges.add(new Surge(form, now, who.name(), organisation, now, "Ended before its time"));
        next.addFlashAttribute("done", "Surge mode is over. Below is what was withheld.");
        return "redirect:/surge";
    }

    private List<Group> led(SignedIn who) {
        return organisations.groups().stream()
                .filter(group -> who.leads(group.practices(), group.isBoard()))
                .toList();
    }

    private void checkLed(SignedIn who, String organisation) {
        if (led(who).stream().noneMatch(group -> group.code().equals(organisation))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** Somebody of a practice sees that it is on for them; what it withheld elsewhere is not theirs. */
    private boolean sees(SignedIn who, Past past) {
        return who.seesAll(organisations.practicesOf(past.surge().organisation()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(Instant.now(clock), DAYS_OF);
    }
}
