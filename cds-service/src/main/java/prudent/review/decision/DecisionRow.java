package prudent.review.decision;

import java.util.List;
import java.util.UUID;
import prudent.decisions.RecordedDecision;
import prudent.review.Wording;

/**
 * A decision as one line of the list.
 *
 * @param recordedAt when it was made, as English clocks show it
 * @param indication what the order was for
 * @param drugs what was ordered
 * @param topics what was concluded, most important first
 * @param outcome what became of the cards
 */
public record DecisionRow(
        UUID id,
        String recordedAt,
        String practice,
        String indication,
        String drugs,
        List<String> topics,
        String outcome) {

    public static DecisionRow of(RecordedDecision recorded) {
        var decision = recorded.decision();
        var drugs = decision.orders().stream()
                .map(order -> Wording.drug(order.drug()))
                .distinct()
                .toList();
        return new DecisionRow(
                decision.id(),
                Wording.time(decision.recordedAt()),
                decision.practice(),
                Wording.indication(decision.indication()),
                String.join(", ", drugs),
                decision.topics().stream().map(Wording::sentence).toList(),
                CardOutcome.overall(recorded));
    }
}
