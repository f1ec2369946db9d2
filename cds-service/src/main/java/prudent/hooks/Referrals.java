package prudent.hooks;

import java.util.List;
import prudent.advice.Topic;
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

    private static final String REQUEST = "Request same-day assessment";

    private Referrals() {}

    /** Each way to go on, as the changes that it makes; the recommended one first. */
    static List<List<OrderChange>> about(AssessedDraft draft) {
        var order = draft.order().reference();
        var assessment = draft.assessment();
        var referral = new Refer(order, REQUEST);
        return switch (assessment.standing()) {
            case OPEN -> List.of(List.of(referral));
            case FALLS ->
                List.of(
                        List.of(
                                new Refer(order, REQUEST + ", withdraw the antibiotic"),
                                new Withdraw(order, "Withdraw the antibiotic")),
                        List.of(referral));
            case STANDS ->
                assessment.concludes(Topic.IMMEDIATE_ANTIBIOTIC)
                        ? List.of(List.of(
                                new Refer(order, REQUEST + ", start the antibiotic now"),
                                new Amend(order, "Start now, as ordered", null, List.of(), Start.NOW)))
                        : List.of(List.of(new Refer(order, REQUEST + ", keep the antibiotic")));
        };
    }
}
