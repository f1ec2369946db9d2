package prudent.review.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import prudent.decisions.AssessedOrder;
import prudent.decisions.Feedback;
import prudent.decisions.RecordedDecision;
import prudent.decisions.RecordedFinding;
import prudent.decisions.events.Review;
import prudent.decisions.store.Decisions;
import prudent.decisions.store.query.Count;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.Facet;
import prudent.editions.Editions;
import prudent.facts.CourseLength;
import prudent.people.SignedIn;
import prudent.review.Sight;
import prudent.review.Wording;
import prudent.review.queue.Reviewed;
import prudent.review.reports.Report.Case;

/** Five decisions for a practice to talk about, each about another kind of advice, and of conditions that are not rare there. */
@Component
final class Cases {

    private static final List<String> TOPICS = List.of(
            "contraindicated",
            "no-antibiotic",
            "change-duration",
            "change-drug",
            "delayed-antibiotic",
            "antibiotic-appropriate",
            "refer",
            "change-dose");
    private static final int CASES = 5;
    private static final int LOOK_AT = 10;
    private static final int FEWEST = 5;

    private final Decisions decisions;
    private final Reviewed reviewed;
    private final Sight sight;
    private final Editions editions;

    Cases(Decisions decisions, Reviewed reviewed, Sight sight, Editions editions) {
        this.decisions = decisions;
        this.reviewed = reviewed;
        this.sight = sight;
        this.editions = editions;
    }

    /** Whoever asks is noted as having been shown them. */
    List<Case> of(SignedIn who, DecisionQuery among) {
        var common = common(who, among);
        var verdicts = verdicts();
        var chosen = new ArrayList<RecordedDecision>();
        var used = new HashSet<UUID>();
        for (var topic : TOPICS) {
            if (chosen.size() < CASES) {
                find(who, among.with(Facet.TOPIC, topic), topic, common)
                        .filter(one -> used.add(one.decision().id()))
                        .ifPresent(chosen::add);
            }
        }
        sight.noteListed(who, List.copyOf(used));
        return chosen.stream().map(one -> caseOf(one, verdicts)).toList();
    }

    /** Conditions that so many had that nobody is recognised by theirs. */
    private Set<String> common(SignedIn who, DecisionQuery among) {
        return decisions.counts(Sight.scope(who), among, Facet.INDICATION).stream()
                .filter(count -> count.value() != null)
                .collect(Collectors.groupingBy(Count::value, Collectors.summingLong(Count::decisions)))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() >= FEWEST)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Optional<RecordedDecision> find(SignedIn who, DecisionQuery query, String topic, Set<String> common) {
        return decisions.recorded(Sight.scope(who), query, null, LOOK_AT).items().stream()
                .filter(one -> one.decision().topics().get(0).equals(topic))
                .filter(one -> one.decision().indication() != null
                        && common.contains(one.decision().indication()))
                .findFirst();
    }

    private Map<UUID, Review> verdicts() {
        var found = new HashMap<UUID, Review>();
        reviewed.latest().forEach(review -> found.putIfAbsent(review.decision(), review));
        return found;
    }

    private Case caseOf(RecordedDecision recorded, Map<UUID, Review> verdicts) {
        var decision = recorded.decision();
        var order = decision.orders().stream().findFirst();
        var verdict = verdicts.get(decision.id());
        return new Case(
                Wording.indication(decision.indication()) + ": "
                        + order.map(Cases::written).orElse("no order"),
                order.flatMap(Cases::leading).map(this::advice).orElse("No advice was needed."),
                outcome(recorded),
                verdict == null ? "" : Wording.sentence(verdict.verdict().name()));
    }

    private static String written(AssessedOrder order) {
        var days = order.givenFacts().stream()
                .filter(CourseLength.class::isInstance)
                .map(fact -> " for " + ((CourseLength) fact).days() + " days")
                .findFirst()
                .orElse("");
        return Wording.drug(order.drug()) + days;
    }

    /** The coded reason, never words that somebody wrote. */
    private static String outcome(RecordedDecision recorded) {
        if (recorded.decision().cards().isEmpty()) {
            return "No card was shown.";
        }
        var said = recorded.feedback().stream().reduce((one, later) -> later);
        if (said.isEmpty()) {
            return "Nobody answered the card.";
        }
        if (said.get().outcome() == Feedback.Outcome.ACCEPTED) {
            return "The suggestion was accepted.";
        }
        var reason = said.get().reason();
        return reason == null
                ? "Overridden, without a coded reason."
                : "Overridden: " + Wording.words(reason.code()) + ".";
    }

    private static Optional<RecordedFinding> leading(AssessedOrder order) {
        return order.findings().stream().findFirst();
    }

    private String advice(RecordedFinding finding) {
        var title = editions.live()
                .find(finding.guideline())
                .map(guideline -> guideline.text().title())
                .orElse(finding.guideline());
        return finding.sentence() + " (" + title + ", " + finding.section() + ").";
    }
}
