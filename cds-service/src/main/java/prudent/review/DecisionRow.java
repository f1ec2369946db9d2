package prudent.review;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prudent.decisions.AssessedOrder;
import prudent.decisions.RecordedDecision;
import prudent.facts.Antimicrobial;
import prudent.facts.Infection;

/**
 * A decision as one line of the list.
 *
 * @param recordedAt when it was made, as English clocks show it
 * @param indication what the order was for
 * @param drugs what was ordered
 * @param topics what was concluded, most important first
 * @param outcome what became of the cards
 */
record DecisionRow(
        UUID id,
        String recordedAt,
        String practice,
        String indication,
        String drugs,
        List<String> topics,
        String outcome) {

    static DecisionRow of(RecordedDecision recorded) {
        var decision = recorded.decision();
        var drugs = decision.orders().stream().map(DecisionRow::drug).distinct().toList();
        return new DecisionRow(
                decision.id(),
                Wording.time(decision.recordedAt()),
                decision.practice(),
                indication(decision.indication()),
                String.join(", ", drugs),
                decision.topics().stream().map(Wording::sentence).toList(),
                CardOutcome.overall(recorded));
    }

    static String indication(@Nullable String key) {
        return Arrays.stream(Infection.values())
                .filter(infection -> infection.key().equals(key))
                .map(Infection::label)
                .map(Wording::capital)
                .findFirst()
                .orElse("Not stated");
    }

    static String drug(AssessedOrder order) {
        return Arrays.stream(Antimicrobial.values())
                .filter(drug -> drug.key().equals(order.drug()))
                .map(Antimicrobial::label)
                .findFirst()
                .orElse("not recognised");
    }
}
