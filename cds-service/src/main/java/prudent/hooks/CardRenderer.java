package prudent.hooks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import prudent.decisions.AssessedOrder;
import prudent.decisions.Decision;
import prudent.decisions.OrderChange;
import prudent.decisions.OrderChange.Tell;
import prudent.decisions.ShownCard;
import prudent.decisions.ShownSuggestion;
import prudent.intake.DraftOrder;
import prudent.intake.PatientRecord;
import prudent.protocol.Card;
import prudent.protocol.CardSupport;
import prudent.protocol.HookResponse;
import prudent.protocol.HookResponse.AssessmentSummary;
import prudent.protocol.HookResponse.Withheld;

/**
 * Renders a recorded decision as the answer: what was kept of each card, put together with the caller's own drafts. The same
 * decision and the same drafts always give the same answer.
 */
@Component
final class CardRenderer {

    private static final String ABSOLUTE = "absolute";
    private static final String APPROPRIATE = "antibiotic-appropriate";

    private final OrderEditor editor;
    private final CardCodes codes;

    CardRenderer(OrderEditor editor, CardCodes codes) {
        this.editor = editor;
        this.codes = codes;
    }

    /** The answer for a client that can do this with cards. */
    HookResponse render(Decision decision, PatientRecord record, CardSupport support) {
        var cards = decision.cards().stream()
                .map(card -> card(card, record, support))
                .toList();
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

    private Card card(ShownCard card, PatientRecord record, CardSupport support) {
        return new Card(
                card.uuid(),
                card.summary(),
                card.detail(),
                card.indicator(),
                new Card.Source(card.sourceLabel(), card.sourceUrl(), codes.topic(card.topic())),
                card.suggestions().stream()
                        .map(suggestion -> suggestion(suggestion, record, support))
                        .toList(),
                card.suggestions().isEmpty() ? null : support.selectionBehavior(),
                card.links().stream()
                        .map(link -> new Card.Link(link.label(), link.url(), ABSOLUTE))
                        .toList(),
                codes.overrideReasons(),
                card.order() == null ? null : new Card.Extension(card.order()));
    }

    /** Whether to send the patient a message is the prescriber's choice; all else belongs together. */
    private static @Nullable String actionSelection(ShownSuggestion suggestion, CardSupport support) {
        var hasMessage = suggestion.changes().stream().anyMatch(Tell.class::isInstance);
        return support.choosesActions() && hasMessage ? CardSupport.ANY : null;
    }

    private Card.Suggestion suggestion(ShownSuggestion suggestion, PatientRecord record, CardSupport support) {
        return new Card.Suggestion(
                suggestion.uuid(),
                suggestion.label(),
                suggestion.recommended(),
                actionSelection(suggestion, support),
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
