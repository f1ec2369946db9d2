package prudent.review.mine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import prudent.decisions.RecordedDecision;
import prudent.decisions.store.Decisions;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.query.Scope;
import prudent.organisations.Organisations;
import prudent.organisations.Practice;
import prudent.people.SignedIn;
import prudent.review.Sight;
import prudent.review.actions.Actions;
import prudent.review.actions.Planned;
import prudent.review.annotations.Annotations;
import prudent.review.conversation.Conversations;
import prudent.review.conversation.SafetyAlerts;
import prudent.review.decision.DecisionRow;
import prudent.review.indicators.Indicator;
import prudent.review.indicators.Indicators;
import prudent.review.indicators.Share;

/** What a prescriber sees of their own: conversations, decisions, the practice's trend, and a note for appraisal. */
@Controller
class MineController {

    private static final int NEWEST = 10;
    private static final int SIMILAR = 8;
    private static final Set<String> SHOWN = Set.of("broad-spectrum", "course-length", "indication");

    private final Decisions decisions;
    private final Conversations conversations;
    private final Indicators indicators;
    private final Organisations organisations;
    private final Sight sight;
    private final Beside beside;

    /** What stands beside their own figures and decisions. */
    @Component
    record Beside(SafetyAlerts alerts, Actions actions, Annotations annotations) {}

    MineController(
            Decisions decisions,
            Conversations conversations,
            Indicators indicators,
            Organisations organisations,
            Sight sight,
            Beside beside) {
        this.decisions = decisions;
        this.conversations = conversations;
        this.indicators = indicators;
        this.organisations = organisations;
        this.sight = sight;
        this.beside = beside;
    }

    @GetMapping("/mine")
    String mine(SignedIn who, Model model) {
        var all = conversations.of(who);
        var newest = newest(who);
        // Here they read all of it.
        beside.alerts()
                .unseen(who)
                .forEach(alert ->
                        sight.noteShown(who, alert.recorded().decision().id()));
        sight.noteListed(who, newest.stream().map(one -> one.decision().id()).toList());
        model.addAttribute(
                "waiting",
                all.stream()
                        .filter(about -> about.conversation().awaitsPrescriber())
                        .toList());
        model.addAttribute(
                "others",
                all.stream()
                        .filter(about -> !about.conversation().awaitsPrescriber())
                        .toList());
        model.addAttribute(
                "agreed",
                beside
                        .actions()
                        .agreedIn(all.stream()
                                .map(about -> about.conversation().id())
                                .collect(Collectors.toSet()))
                        .stream()
                        .filter(Planned::isOpen)
                        .toList());
        model.addAttribute("rows", newest.stream().map(DecisionRow::of).toList());
        var practice = practice(who);
        var notes = beside.annotations().of(who.practices());
        var own = indicators.of(scope(practice, who), DecisionQuery.EVERYTHING).stream()
                .map(one -> one.with(notes))
                .toList();
        model.addAttribute("practice", practice.name());
        model.addAttribute("comparisons", comparisons(practice, own));
        model.addAttribute("idea", Ideas.of(own));
        return "mine";
    }

    private List<RecordedDecision> newest(SignedIn who) {
        return decisions
                .recorded(Sight.scope(who), Sight.query(who), null, NEWEST)
                .items();
    }

    /** Where they work: the practice that the file knows. */
    private Practice practice(SignedIn who) {
        return organisations.practices().stream()
                .filter(one -> who.practices().contains(one.code()))
                .findFirst()
                .orElseGet(() -> new Practice("", "Your practice", "", "", 0));
    }

    private static Scope scope(Practice practice, SignedIn who) {
        return practice.code().isEmpty() ? Sight.scope(who) : Scope.of(Set.of(practice.code()));
    }

    private List<Comparison> comparisons(Practice practice, List<Indicator> own) {
        var codes = organisations.similarTo(practice, SIMILAR).stream()
                .map(Practice::code)
                .collect(Collectors.toSet());
        var similar = indicators.ofPractices(codes);
        return own.stream()
                .filter(one -> SHOWN.contains(one.key()))
                .map(one -> Comparison.of(
                        one,
                        similar.stream()
                                .map(shares -> shares.getOrDefault(one.key(), new Share(0, 0)))
                                .toList()))
                .toList();
    }

    /** A note to reflect in, for the prescriber to keep: nothing in it names a patient. */
    @GetMapping("/mine/reflection.txt")
    ResponseEntity<byte[]> reflection(SignedIn who) {
        var count = decisions.counts(Sight.scope(who), Sight.query(who), Facet.OUTCOME).stream()
                .map(one -> one.outcome().key() + ": " + one.decisions())
                .collect(Collectors.joining("\n"));
        var talked = conversations.of(who);
        var agreed = talked.stream()
                .map(about -> about.conversation().outcome())
                .filter(java.util.Objects::nonNull)
                .map(outcome -> "- " + outcome)
                .collect(Collectors.joining("\n"));
        var text = """
                Reflective note on antimicrobial prescribing

                My decisions with decision support, by what became of the advice
                %s

                Conversations with the pharmacist: %d
                What we agreed
                %s

                What I noticed

                What I will do differently

                How I will know that it worked
                """.formatted(count, talked.size(), agreed.isEmpty() ? "- nothing yet" : agreed);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"reflective-note.txt\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
