package prudent.decisions.store.rows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import prudent.decisions.AssessedOrder;
import prudent.decisions.Decision;
import prudent.facts.Fact;
import prudent.facts.OfTheOrder;

/**
 * Whether a card shown while an order was being written was ignored: the same order was then signed as it was. CDS Hooks does not
 * report it; it is our inference.
 */
public final class SignedUnchanged {

    /** Between writing an order and signing it. Later, it may be another order. */
    public static final Duration LONGEST = Duration.ofHours(1);

    /** The order that was signed has the identity of the one the card was shown for. */
    public static final String LIKELY = "likely";

    /** It only has the same drug, dose and course: some systems give an order another identity for each call. */
    static final String POSSIBLE = "possible";

    private SignedUnchanged() {}

    public static boolean isSelected(Decision decision) {
        return decision.hook().equals("order-select") && !decision.cards().isEmpty();
    }

    public static boolean isSigned(Decision decision) {
        return decision.hook().equals("order-sign");
    }

    /** With which confidence the cards of one call were ignored, as the other tells. */
    public static Optional<String> ignored(Decision selected, Decision signed) {
        var later = Duration.between(selected.recordedAt(), signed.recordedAt());
        var advised =
                selected.orders().stream().filter(SignedUnchanged::isAdvised).toList();
        if (later.isNegative()
                || later.compareTo(LONGEST) > 0
                || advised.isEmpty()
                || !isSameConsultation(selected, signed)) {
            return Optional.empty();
        }
        if (advised.stream().allMatch(order -> isAmong(order, signed.orders(), true))) {
            return Optional.of(LIKELY);
        }
        // Under its own identity it was changed, so that one of another identity is another order.
        var ids = signed.orders().stream().map(AssessedOrder::orderId).collect(Collectors.toSet());
        var isRenamed = advised.stream()
                .allMatch(order -> !ids.contains(order.orderId()) && isAmong(order, signed.orders(), false));
        return isRenamed ? Optional.of(POSSIBLE) : Optional.empty();
    }

    private static boolean isSameConsultation(Decision selected, Decision signed) {
        return selected.patient().equals(signed.patient())
                && selected.prescriber().equals(signed.prescriber())
                && selected.practice().equals(signed.practice());
    }

    private static boolean isAdvised(AssessedOrder order) {
        return order.drug() != null && order.findings().stream().anyMatch(finding -> finding.withheldBecause() == null);
    }

    private static boolean isAmong(AssessedOrder order, List<AssessedOrder> signed, boolean bySameId) {
        return signed.stream()
                .filter(other -> !bySameId || other.orderId().equals(order.orderId()))
                .anyMatch(other -> ofTheOrder(other).equals(ofTheOrder(order)));
    }

    /** Drug, dose, course and whether it is delayed. */
    private static Set<Fact> ofTheOrder(AssessedOrder order) {
        return order.facts().stream().filter(OfTheOrder.class::isInstance).collect(Collectors.toSet());
    }
}
