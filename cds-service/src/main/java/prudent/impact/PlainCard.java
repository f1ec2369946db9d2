package prudent.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import prudent.advice.Indicator;
import prudent.decisions.AssessedOrder;
import prudent.decisions.Decision;
import prudent.decisions.RecordedFinding;
import prudent.decisions.ShownCard;
import prudent.engine.Assessment;

/**
 * What matters of a card when two editions are compared.
 *
 * @param rule id of the rule that it is from
 * @param interrupts whether it is more than information
 * @param summary its sentence
 */
record PlainCard(String rule, boolean interrupts, String summary) {

    private static final String INFO = Indicator.INFO.name().toLowerCase(Locale.ROOT);

    /** The cards that an assessment leads to. */
    static List<PlainCard> of(Assessment assessment) {
        var cards = new ArrayList<PlainCard>();
        var speaks = true;
        for (var finding : assessment.shown()) {
            cards.add(new PlainCard(
                    finding.rule().id(),
                    speaks && finding.indicator() != Indicator.INFO,
                    finding.conclusion().summary()));
            // As the card is written: what stands beside another is quiet, unless that one is known from memory only.
            speaks = finding.isReferralFromMemory();
        }
        return cards;
    }

    /** The cards that were shown on an order; absent when the record does not say which card was which rule's. */
    static Optional<List<PlainCard>> shown(Decision decision, AssessedOrder order) {
        var shown = decision.cards().stream()
                .filter(card -> decision.orders().size() == 1 || order.orderId().equals(card.order()))
                .toList();
        var findings = order.findings().stream()
                .filter(finding -> finding.withheldBecause() == null)
                .toList();
        return shown.size() == findings.size() ? together(findings, shown) : Optional.empty();
    }

    private static Optional<List<PlainCard>> together(List<RecordedFinding> findings, List<ShownCard> shown) {
        var cards = new ArrayList<PlainCard>();
        for (var i = 0; i < shown.size(); i++) {
            var card = shown.get(i);
            // A variant says the same in other words.
            if (card.variant() == null && !card.summary().equals(findings.get(i).summary())) {
                return Optional.empty();
            }
            cards.add(new PlainCard(
                    findings.get(i).rule(),
                    !card.indicator().equals(INFO),
                    findings.get(i).summary()));
        }
        return Optional.of(cards);
    }
}
