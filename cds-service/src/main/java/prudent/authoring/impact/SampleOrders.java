package prudent.authoring.impact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import prudent.decisions.AssessedOrder;
import prudent.decisions.Decision;
import prudent.decisions.ShownCard;
import prudent.decisions.log.DecisionLog;
import prudent.facts.Fact;
import prudent.impact.ImpactReport;
import prudent.impact.ImpactReport.Sample;
import prudent.workbench.FactWords;

/**
 * The decisions that a report names, read from the log when they are looked at. Of the patient the author sees the facts that the
 * rules saw; who the patient, the prescriber and the practice are is left out.
 */
@Component
final class SampleOrders {

    private final DecisionLog log;

    SampleOrders(DecisionLog log) {
        this.log = log;
    }

    /**
     * An order of a decision.
     *
     * @param kind gained, lost or reworded
     * @param shown what the cards said; none where it was silent
     * @param facts what was known
     */
    record SampleOrder(String kind, String decision, List<String> shown, List<String> facts) {}

    List<SampleOrder> of(ImpactReport report, String rule) {
        return report.samples().stream()
                .filter(sample -> sample.rule().equals(rule))
                .flatMap(this::order)
                .toList();
    }

    /** What was purged since is left out. */
    private Stream<SampleOrder> order(Sample sample) {
        return log.find(UUID.fromString(sample.decision())).stream()
                .map(recorded -> recorded.decision())
                .flatMap(decision -> ordered(decision, sample).stream()
                        .map(order -> new SampleOrder(
                                sample.kind().name().toLowerCase(Locale.ROOT),
                                sample.decision(),
                                decision.cards().stream()
                                        .map(ShownCard::summary)
                                        .toList(),
                                words(order.givenFacts()))));
    }

    private static Optional<AssessedOrder> ordered(Decision decision, Sample sample) {
        return decision.orders().stream()
                .filter(order -> order.orderId().equals(sample.order()))
                .findFirst();
    }

    private static List<String> words(List<Fact> facts) {
        return facts.stream().map(FactWords::of).toList();
    }
}
