package prudent.decisions.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prudent.decisions.AssessedOrder;
import prudent.decisions.Feedback;
import prudent.decisions.RecordedDecision;
import prudent.decisions.RecordedFinding;
import prudent.decisions.ShownCard;
import prudent.decisions.events.Review;
import prudent.facts.Fact;

/**
 * A decision as the API shows it.
 *
 * @param id identity of the decision
 * @param recordedAt when the answer was given
 * @param service the CDS service that was called
 * @param hook the hook it was called for
 * @param hookInstance the caller's identity of the hook's firing
 * @param practice ODS code of the practice
 * @param prescriber pseudonym of the user
 * @param patient pseudonym of the patient
 * @param order the first order that was assessed; absent when none was
 * @param orders all of them
 * @param facts what was known, order by order
 * @param findings what was concluded, order by order
 * @param topics everything concluded, most important first
 * @param indication vocabulary key of the condition that was assessed
 * @param unknown keys of what was asked for and is not known
 * @param cards the cards as they were shown
 * @param edition identity of the rule edition that answered
 * @param feedback what became of the cards, oldest first
 * @param review the latest judgement of a pharmacist; absent when there is none
 * @param previousHash hash of the event before it
 * @param hash hash of its own event
 */
record DecisionView(
        UUID id,
        Instant recordedAt,
        String service,
        String hook,
        String hookInstance,
        String practice,
        String prescriber,
        String patient,
        @Nullable Order order,
        List<Order> orders,
        List<KnownFact> facts,
        List<Finding> findings,
        List<String> topics,
        @Nullable String indication,
        List<String> unknown,
        List<ShownCard> cards,
        String edition,
        List<Feedback> feedback,
        @Nullable Verdict review,
        String previousHash,
        String hash) {

    /** An order: its relative reference, and the key of its drug when that was recognised. */
    record Order(String id, @Nullable String drug) {}

    /** A fact and the order it was known for. */
    record KnownFact(String order, Fact fact) {}

    /** A finding, the order it is about, and whether it was shown or why not. */
    record Finding(
            String order,
            String rule,
            String topic,
            String guideline,
            String section,
            String sentence,
            String summary,
            boolean shown,
            @Nullable String withheldBecause) {

        static Finding of(String order, RecordedFinding finding) {
            return new Finding(
                    order,
                    finding.rule(),
                    finding.topic(),
                    finding.guideline(),
                    finding.section(),
                    finding.sentence(),
                    finding.summary(),
                    finding.withheldBecause() == null,
                    finding.withheldBecause());
        }
    }

    /** What a pharmacist judged, when, and which rule or what else they named. */
    record Verdict(
            Instant at,
            String reviewer,
            String verdict,
            @Nullable String rule,
            String note) {

        static Verdict of(Review review) {
            return new Verdict(
                    review.at(),
                    review.reviewer(),
                    review.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    review.rule(),
                    review.note());
        }
    }

    static DecisionView of(RecordedDecision recorded, @Nullable Review review) {
        var decision = recorded.decision();
        var orders = decision.orders().stream()
                .map(order -> new Order(order.orderId(), order.drug()))
                .toList();
        return new DecisionView(
                decision.id(),
                decision.recordedAt(),
                decision.service(),
                decision.hook(),
                decision.hookInstance(),
                decision.practice(),
                decision.prescriber(),
                decision.patient(),
                orders.stream().findFirst().orElse(null),
                orders,
                facts(decision.orders()),
                findings(decision.orders()),
                decision.topics(),
                decision.indication(),
                decision.unknown(),
                decision.cards(),
                decision.edition(),
                recorded.feedback(),
                review == null ? null : Verdict.of(review),
                recorded.previousHash(),
                recorded.hash());
    }

    private static List<KnownFact> facts(List<AssessedOrder> orders) {
        return orders.stream()
                .flatMap(order -> order.facts().stream().map(fact -> new KnownFact(order.orderId(), fact)))
                .toList();
    }

    private static List<Finding> findings(List<AssessedOrder> orders) {
        return orders.stream()
                .flatMap(order -> order.findings().stream().map(finding -> Finding.of(order.orderId(), finding)))
                .toList();
    }
}
