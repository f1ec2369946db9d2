package prudent.review.decision;

import java.util.List;
import java.util.UUID;
import prudent.decisions.AssessedOrder;
import prudent.decisions.Feedback;
import prudent.decisions.OrderChange;
import prudent.decisions.RecordedDecision;
import prudent.decisions.RecordedFinding;
import prudent.decisions.ShownCard;
import prudent.decisions.ShownSuggestion;
import prudent.review.Wording;

/**
 * A decision as a page of its own.
 *
 * @param origin where and when it was made, and what proves it: names with values
 * @param orders each order with what was known and concluded
 * @param unknown what was asked for and is not known
 * @param cards the cards as they were shown, with what became of them
 */
record DecisionView(
        UUID id,
        String recordedAt,
        String indication,
        List<String> topics,
        List<Origin> origin,
        List<OrderView> orders,
        List<String> unknown,
        List<CardView> cards) {

    static DecisionView of(RecordedDecision recorded) {
        var decision = recorded.decision();
        return new DecisionView(
                decision.id(),
                Wording.time(decision.recordedAt()),
                Wording.indication(decision.indication()),
                decision.topics().stream().map(Wording::sentence).toList(),
                origin(recorded),
                decision.orders().stream().map(OrderView::of).toList(),
                decision.unknown().stream().map(Wording::words).toList(),
                decision.cards().stream()
                        .map(card -> CardView.of(card, recorded.feedback()))
                        .toList());
    }

    private static List<Origin> origin(RecordedDecision recorded) {
        var decision = recorded.decision();
        return List.of(
                new Origin("Decision", decision.id().toString()),
                new Origin("Hook", decision.hook() + " (" + decision.service() + ")"),
                new Origin("Hook instance", decision.hookInstance()),
                new Origin("Prescriber (pseudonym)", decision.prescriber()),
                new Origin("Patient (pseudonym)", decision.patient()),
                new Origin("Rule edition", decision.edition()),
                new Origin("Hash", recorded.hash()),
                new Origin("Hash of the record before", recorded.previousHash()));
    }

    /** One name with its value. */
    record Origin(String name, String value) {}

    /**
     * An order with what was known and concluded about it.
     *
     * @param drug what was ordered
     * @param given what came with the call
     * @param derived what was worked out from that
     * @param shown what was concluded and shown
     * @param withheld what was concluded and not shown, each with the reason
     */
    public record OrderView(
            String drug,
            List<FactLine> given,
            List<FactLine> derived,
            List<RecordedFinding> shown,
            List<RecordedFinding> withheld) {

        static OrderView of(AssessedOrder order) {
            var facts = order.facts();
            return new OrderView(
                    Wording.drug(order.drug()),
                    FactLine.of(order.givenFacts()),
                    FactLine.of(facts.subList(order.givenFacts().size(), facts.size())),
                    order.findings().stream()
                            .filter(finding -> finding.withheldBecause() == null)
                            .toList(),
                    order.findings().stream()
                            .filter(finding -> finding.withheldBecause() != null)
                            .toList());
        }
    }

    /** A card with what its buttons did and what became of it. */
    record CardView(ShownCard card, String topic, List<Button> buttons, List<CardOutcome> outcomes) {

        static CardView of(ShownCard card, List<Feedback> feedback) {
            var accepted = feedback.stream()
                    .flatMap(heard -> heard.acceptedSuggestions().stream())
                    .toList();
            return new CardView(
                    card,
                    Wording.sentence(card.topic()),
                    card.suggestions().stream()
                            .map(suggestion -> Button.of(suggestion, accepted))
                            .toList(),
                    CardOutcome.of(card, feedback));
        }
    }

    /** A button of a card: its words, what it does, and whether it was pressed. */
    record Button(String label, String does, boolean pressed) {

        static Button of(ShownSuggestion suggestion, List<UUID> accepted) {
            var does =
                    suggestion.changes().stream().map(OrderChange::description).toList();
            return new Button(suggestion.label(), String.join("; ", does), accepted.contains(suggestion.uuid()));
        }
    }
}
