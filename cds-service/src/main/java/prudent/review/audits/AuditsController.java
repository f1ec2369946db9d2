package prudent.review.audits;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import prudent.decisions.RecordedDecision;
import prudent.decisions.store.Decisions;
import prudent.decisions.store.query.Facet;
import prudent.organisations.Organisations;
import prudent.people.Role;
import prudent.people.SignedIn;
import prudent.review.Sight;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The audits, filled from the log. */
@Controller
class AuditsController {

    private final List<Audit> audits = read();
    private final Decisions decisions;
    private final Organisations organisations;
    private final Sight sight;

    AuditsController(Decisions decisions, Organisations organisations, Sight sight) {
        this.decisions = decisions;
        this.organisations = organisations;
        this.sight = sight;
    }

    @GetMapping("/audits")
    String audits(Model model) {
        model.addAttribute("audits", audits);
        return "audits";
    }

    @GetMapping("/audits/{key}")
    String audit(
            @PathVariable String key, @RequestParam(defaultValue = "") String practice, SignedIn who, Model model) {
        var audit = audits.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        // Twice the sample: the second half is the sample before, with which the first is compared.
        var both = found(audit, practice, who);
        var sample = both.subList(0, Math.min(audit.sample(), both.size()));
        sight.noteListed(who, sample.stream().map(one -> one.decision().id()).toList());
        model.addAttribute("audit", AuditResult.of(audit, sample, both.subList(sample.size(), both.size())));
        model.addAttribute("practice", practice);
        model.addAttribute(
                "practices",
                organisations.practices().stream()
                        .filter(one -> who.everywhere() || who.practices().contains(one.code()))
                        .toList());
        model.addAttribute("opensCases", who.role() != Role.PRESCRIBER);
        return "audit";
    }

    private List<RecordedDecision> found(Audit audit, String practice, SignedIn who) {
        var query = Sight.query(who);
        for (var filter : audit.filters().entrySet()) {
            query = query.with(filter.getKey(), filter.getValue());
        }
        if (!practice.isBlank()) {
            query = query.with(Facet.PRACTICE, practice.strip());
        }
        return decisions
                .recorded(Sight.scope(who), query, null, 2 * audit.sample())
                .items();
    }

    private static List<Audit> read() {
        var mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream file =
                Objects.requireNonNull(AuditsController.class.getResourceAsStream("/prudent/review/audits.yaml"))) {
            return mapper.readValue(file, new TypeReference<List<Audit>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
