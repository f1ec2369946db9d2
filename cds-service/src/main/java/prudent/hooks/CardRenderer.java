package prudent.hooks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import prudent.decisions.AssessedOrder;
import prudent.decisions.Decision;
import prudent.decisions.OrderChange;
import prudent.decisions.ShownCard;
import prudent.decisions.ShownSuggestion;
import prudent.intake.DraftOrder;
import prudent.intake.PatientRecord;
import prudent.protocol.Card;
import prudent.protocol.HookResponse;
import prudent.protocol.HookResponse.AssessmentSummary;
import prudent.protocol.HookResponse.Withheld;

/**
 * Renders a recorded decision as the answer: what was kept of each card, put together with the caller's own drafts. The same
 * decision and the same drafts always give the same answer.
 */
@Component
final class CardRenderer {

    private static final String AT_MOST_ONE = "at-most-one";
    private static final String ABSOLUTE = "absolute";
    private static final String APPROPRIATE = "antibiotic-appropriate";

    private final OrderEditor editor;
    private final CardCodes codes;

    CardRenderer(OrderEditor editor, CardCodes codes) {
        this.editor = editor;
        this.codes = codes;
    }

    HookResponse render(Decision decision, PatientRecord record) {
        var cards = decision.cards().stream().map(card -> card(card, record)).toList();
        return HookResponse.of(
                cards,
                new AssessmentSummary(
                        decision.id(),
                        decision.edition(),
                        decision.topics(),
                        decision.indication(),
                        withheld(decision.orders()),
                        decision.unknown()));
    }

    private static List<Withheld> withheld(List<AssessedOrder> orders) {
        var withheld = new ArrayList<Withheld>();
        for (var order : orders) {
            for (var finding : order.findings()) {
                var because = finding.withheldBecause();
                if (because != null && !finding.topic().equals(APPROPRIATE)) {
                    withheld.add(new Withheld(finding.topic(), finding.rule(), because));
                }
            }
        }
        return withheld;
    }

    private Card card(ShownCard card, PatientRecord record) {
        return new Card(
                card.uuid(),
                card.summary(),
                card.detail(),
                card.indicator(),
                new Card.Source(card.sourceLabel(), card.sourceUrl(), codes.topic(card.topic())),
                card.suggestions().stream()
                        .map(suggestion -> suggestion(suggestion, record))
                        .toList(),
                selectionBehavior(card),
                card.links().stream()
                        .map(link -> new Card.Link(link.label(), link.url(), ABSOLUTE))
                        .toList(),
                codes.overrideReasons());
    }

    private static @Nullable String selectionBehavior(ShownCard card) {
        return card.suggestions().isEmpty() ? null : AT_MOST_ONE;
    }

    private Card.Suggestion suggestion(ShownSuggestion suggestion, PatientRecord record) {
        return new Card.Suggestion(
                suggestion.uuid(),
                suggestion.label(),
                suggestion.recommended(),
                suggestion.changes().stream()
                        .flatMap(change -> editor.actions(change, draft(change, record)).stream())
                        .toList());
    }

    private static DraftOrder draft(OrderChange change, PatientRecord record) {
        return record.orders().stream()
                .filter(order -> order.reference().equals(change.orderId()))
                .findFirst()
                .orElseThrow();
    }
}
