package prudent.review.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import prudent.decisions.events.Access;
import prudent.decisions.events.Review.Verdict;
import prudent.decisions.log.DecisionThread;
import prudent.decisions.store.Decisions;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.query.UnknownCursor;
import prudent.editions.Editions;
import prudent.organisations.Organisations;
import prudent.people.Role;
import prudent.people.SignedIn;
import prudent.review.Sight;
import prudent.review.Wording;
import prudent.review.conversation.Conversation;

/** The pages on which decisions are read. */
@Controller
class DecisionsController {

    private static final int PAGE = 25;
    private static final int HISTORY = 12;

    private final Decisions decisions;
    private final Sight sight;
    private final Editions editions;
    private final Organisations organisations;
    private final Supplier<UUID> ids;

    DecisionsController(
            Decisions decisions, Sight sight, Editions editions, Organisations organisations, Supplier<UUID> ids) {
        this.decisions = decisions;
        this.sight = sight;
        this.editions = editions;
        this.organisations = organisations;
        this.ids = ids;
    }

    @GetMapping("/decisions")
    String list(
            @RequestParam(defaultValue = "") String practice,
            @RequestParam(required = false) @Nullable String cursor,
            SignedIn who,
            Model model) {
        var chosen = practice.strip();
        var query = chosen.isEmpty() ? Sight.query(who) : Sight.query(who).with(Facet.PRACTICE, chosen);
        var page = decisions.recorded(Sight.scope(who), query, cursor, PAGE);
        sight.noteListed(
                who, page.items().stream().map(item -> item.decision().id()).toList());
        model.addAttribute("practice", chosen);
        model.addAttribute("first", cursor == null);
        model.addAttribute("next", page.next());
        model.addAttribute("rows", page.items().stream().map(DecisionRow::of).toList());
        return "decisions";
    }

    @GetMapping("/decisions/{id}")
    String decision(@PathVariable String id, @RequestParam(defaultValue = "") String from, SignedIn who, Model model) {
        var thread = sight.thread(who, id);
        var decision = thread.recorded().decision();
        sight.noteShown(who, decision.id());
        var mayTalk = who.role() == Role.PHARMACIST || who.role() == Role.SAFETY || who.role() == Role.PRESCRIBER;
        model.addAttribute("decision", DecisionView.of(thread.recorded()));
        model.addAttribute("practice", organisations.name(decision.practice()));
        model.addAttribute("prescriber", Wording.pseudonym(decision.prescriber()));
        model.addAttribute("clauses", Clause.of(thread.recorded(), editions.live()));
        model.addAttribute(
                "sameEdition", decision.edition().equals(editions.live().edition()));
        model.addAttribute("history", history(who, thread));
        model.addAttribute("judges", who.role() == Role.PHARMACIST || who.role() == Role.SAFETY);
        model.addAttribute("judgement", Judgement.of(thread.reviews(), who.name()));
        model.addAttribute("verdicts", Verdict.values());
        model.addAttribute("conversations", mayTalk ? Conversation.of(thread) : List.of());
        model.addAttribute("corrections", mayTalk ? thread.corrections() : List.of());
        model.addAttribute("readers", mayTalk ? readers(thread) : List.of());
        model.addAttribute("formId", ids.get());
        model.addAttribute("from", from.equals("review") ? from : "");
        return "decision";
    }

    /** What else the log has of the patient, newest first. */
    private List<DecisionRow> history(SignedIn who, DecisionThread thread) {
        var decision = thread.recorded().decision();
        var query = DecisionQuery.EVERYTHING
                .with(Facet.PATIENT, decision.patient())
                .with(Facet.PRACTICE, decision.practice());
        if (who.prescriber() != null) {
            query = query.with(Facet.PRESCRIBER, who.prescriber());
        }
        return decisions.recorded(Sight.scope(who), query, null, HISTORY).items().stream()
                .filter(other -> !other.decision().id().equals(decision.id()))
                .map(DecisionRow::of)
                .toList();
    }

    /** Who has read this decision in full, so that the prescriber knows. */
    private static List<String> readers(DecisionThread thread) {
        var readers = new ArrayList<String>();
        thread.accesses().stream()
                .filter(access -> access.shown() != Access.Shown.ROWS)
                .map(access -> Role.named(access.role()).map(Role::label).orElse(access.role()) + ", "
                        + Wording.time(access.at()))
                .distinct()
                .forEach(readers::add);
        return readers;
    }

    /** A bookmark of a page that is no more leads to the first. */
    @ExceptionHandler(UnknownCursor.class)
    String unknownCursor() {
        return "redirect:/decisions";
    }
}
