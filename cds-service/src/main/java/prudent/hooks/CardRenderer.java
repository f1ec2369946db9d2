package prudent.hooks;

import java.time.Instant;
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
import prudent.forms.FormLinks;
import prudent.intake.PatientRecord;
import prudent.intake.orders.DraftOrder;
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

    private static final String FORM = "Answer on the assessment form";
    private static final String ABSOLUTE = "absolute";
    private static final String APPROPRIATE = "antibiotic-appropriate";

    private final OrderEditor editor;
    private final CardCodes codes;
    private final FormLinks forms;

    CardRenderer(OrderEditor editor, CardCodes codes, FormLinks forms) {
        this.editor = editor;
        this.codes = codes;
        this.forms = forms;
    }

    /** The answer for whoever made the call. */
    HookResponse render(Decision decision, PatientRecord record, Call call) {
        var support = call.caller().cards();
        var cards = decision.cards().stream()
                .map(card -> card(card, record, links(card, call, record, decision.recordedAt()), support))
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

    private Card card(ShownCard card, PatientRecord record, List<Card.Link> links, CardSupport support) {
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
                links,
                codes.overrideReasons(),
                card.order() == null ? null : new Card.Extension(card.order()));
    }

    /** The pages to open; that of the form is made anew for this caller and patient. */
    private List<Card.Link> links(ShownCard card, Call call, PatientRecord record, Instant since) {
        var links = new ArrayList<Card.Link>();
        var form = card.form();
        if (form != null && call.address() != null) {
            var path = forms.path(call.caller(), record.patientId(), form, since);
            links.add(new Card.Link(FORM, call.address() + path, ABSOLUTE));
        }
        card.links().forEach(link -> links.add(new Card.Link(link.label(), link.url(), ABSOLUTE)));
        return links;
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
