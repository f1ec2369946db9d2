package prudent.review.inbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import prudent.decisions.RecordedFinding;
import prudent.decisions.ShownCard;
import prudent.decisions.events.Correction;
import prudent.decisions.events.EventKind;
import prudent.decisions.events.LaterEvent;
import prudent.decisions.events.Reply;
import prudent.decisions.events.Reply.Answer;
import prudent.decisions.events.Review;
import prudent.decisions.events.Review.Verdict;
import prudent.decisions.log.DecisionLog;
import prudent.review.Wording;
import prudent.review.decision.FactLine;

/** All that was reported wrong, newest first, with what the rule author answered. */
@Component
final class Reports {

    private static final int ENOUGH = 2_000;

    private final DecisionLog log;

    Reports(DecisionLog log) {
        this.log = log;
    }

    List<Report> all() {
        var answers = answers();
        var reports = new ArrayList<Report>();
        for (var event : log.latest(EventKind.REVIEW, ENOUGH)) {
            if (event instanceof Review review) {
                what(review.verdict())
                        .flatMap(what -> report(review, what, review.note(), answers))
                        .ifPresent(reports::add);
            }
        }
        for (var event : log.latest(EventKind.REPLY, ENOUGH)) {
            if (event instanceof Reply reply) {
                what(reply.answer())
                        .flatMap(what -> report(reply, what, reply.text(), answers))
                        .ifPresent(reports::add);
            }
        }
        reports.sort(Comparator.comparing(Report::at).reversed());
        return List.copyOf(reports);
    }

    Optional<Report> find(UUID id) {
        return all().stream().filter(report -> report.id().equals(id)).findFirst();
    }

    private Map<UUID, Correction> answers() {
        var found = new HashMap<UUID, Correction>();
        for (var event : log.latest(EventKind.CORRECTION, ENOUGH)) {
            if (event instanceof Correction correction) {
                found.putIfAbsent(correction.corrects(), correction);
            }
        }
        return found;
    }

    private Optional<Report> report(LaterEvent event, String what, String words, Map<UUID, Correction> answers) {
        return log.find(event.decisions().get(0)).map(recorded -> {
            var decision = recorded.decision();
            var order = decision.orders().stream().findFirst();
            return new Report(
                    event.id(),
                    decision.id(),
                    event.at(),
                    what,
                    order.flatMap(one -> one.findings().stream()
                                    .filter(finding -> finding.withheldBecause() == null)
                                    .map(RecordedFinding::rule)
                                    .findFirst())
                            .orElse(""),
                    Wording.indication(decision.indication()),
                    order.map(one -> Wording.drug(one.drug())).orElse(""),
                    decision.cards().stream()
                            .findFirst()
                            .map(ShownCard::summary)
                            .orElse(""),
                    order.map(one -> FactLine.of(one.givenFacts()).stream()
                                    .map(line -> line.kind() + ": " + String.join("; ", line.values()))
                                    .toList())
                            .orElse(List.of()),
                    words,
                    Optional.ofNullable(answers.get(event.id())));
        });
    }

    private static Optional<String> what(Verdict verdict) {
        return switch (verdict) {
            case RULE_WRONG -> Optional.of("Rule wrong");
            case DATA_WRONG -> Optional.of("Data wrong");
            default -> Optional.empty();
        };
    }

    private static Optional<String> what(Answer answer) {
        return switch (answer) {
            case RULE_WRONG -> Optional.of("Rule wrong");
            case DATA_WRONG -> Optional.of("Data wrong");
            default -> Optional.empty();
        };
    }
}
