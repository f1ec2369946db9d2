package prudent.hooks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import prudent.decisions.AssessedOrder;
import prudent.decisions.Decision;
import prudent.decisions.OrderChange;
import prudent.decisions.ShownCard;
import prudent.decisions.ShownSuggestion;
import prudent.forms.FormLinks;
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

    HookResponse render(Decision decision, PatientRecord record, Call call) {
        var cards = decision.cards().stream()
                .map(card -> card(card, record, links(card, call, record, decision.recordedAt())))
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

    private Card card(ShownCard card, PatientRecord record, List<Card.Link> links) {
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
                links,
                codes.overrideReasons());
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
