package prudent.hooks;

import java.util.List;
import prudent.advice.Topic;
import prudent.advice.Urgency;
import prudent.decisions.OrderChange;
import prudent.decisions.OrderChange.Amend;
import prudent.decisions.OrderChange.Refer;
import prudent.decisions.OrderChange.Start;
import prudent.decisions.OrderChange.Withdraw;

/**
 * What can be done for a patient who is to be seen elsewhere. The antibiotic is taken back only where something speaks against
 * giving it: some guidelines have it given before the transfer, and for most the prescriber decides.
 */
final class Referrals {

    private Referrals() {}

    /** Each way to go on, as the changes that it makes; the recommended one first. */
    static List<List<OrderChange>> about(AssessedDraft draft, Urgency urgency) {
        var order = draft.order().reference();
        var assessment = draft.assessment();
        var request = request(urgency);
        var referral = new Refer(order, request, urgency);
        return switch (assessment.standing()) {
            case OPEN -> List.of(List.of(referral));
            case FALLS ->
                List.of(
                        List.of(
                                new Refer(order, request + ", withdraw the antibiotic", urgency),
                                new Withdraw(order, "Withdraw the antibiotic")),
                        List.of(referral));
            case STANDS ->
                assessment.concludes(Topic.IMMEDIATE_ANTIBIOTIC)
                        ? List.of(List.of(
                                new Refer(order, request + ", start the antibiotic now", urgency),
                                new Amend(order, "Start now, as ordered", null, List.of(), Start.NOW)))
                        : List.of(List.of(new Refer(order, request + ", keep the antibiotic", urgency)));
        };
    }

    private static String request(Urgency urgency) {
        return switch (urgency) {
            case NOW -> "Request emergency assessment";
            case TODAY -> "Request same-day assessment";
            case SOON -> "Request a referral";
        };
    }
}
