package prudent.hooks;

import java.util.Arrays;
import org.springframework.stereotype.Component;
import prudent.decisions.OrderChange;
import prudent.decisions.OrderChange.Amend;
import prudent.decisions.OrderChange.Indicate;
import prudent.decisions.OrderChange.Refer;
import prudent.decisions.OrderChange.Start;
import prudent.decisions.OrderChange.Withdraw;
import prudent.facts.Infection;
import prudent.intake.DraftOrder;
import prudent.intake.Terminology;
import prudent.protocol.Card.Action;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Carries changes out on the caller's own draft, so that every element we know nothing of comes back as it was. */
@Component
final class OrderEditor {

    private final Terminology terminology;

    OrderEditor(Terminology terminology) {
        this.terminology = terminology;
    }

    Action action(OrderChange change, DraftOrder draft) {
        if (change instanceof Withdraw withdraw) {
            return new Action("delete", withdraw.description(), null, draft.reference());
        }
        if (change instanceof Refer refer) {
            return new Action("create", refer.description(), referral(draft.json()), null);
        }
        var order = draft.json().deepCopy();
        if (change instanceof Amend amend) {
            if (amend.treatment() != null) {
                TreatmentJson.write(order, amend.treatment());
            }
            start(order, amend.start());
        } else if (change instanceof Indicate indicate) {
            indicate(order, indicate.indication());
        }
        EmptyElements.remove(order);
        return new Action("update", change.description(), order, null);
    }

    private static ObjectNode referral(ObjectNode order) {
        var request = JsonNodeFactory.instance.objectNode();
        request.put("resourceType", "ServiceRequest");
        request.put("status", "draft").put("intent", "order").put("priority", "stat");
        request.putObject("code").put("text", "Same-day assessment in hospital or by the on-call specialist");
        copy("subject", order, request);
        copy("encounter", order, request);
        copy("requester", order, request);
        copy("reasonCode", order, request);
        return request;
    }

    private static void copy(String element, ObjectNode from, ObjectNode to) {
        var value = from.get(element);
        if (value != null) {
            to.set(element, value.deepCopy());
        }
    }

    private void indicate(ObjectNode order, String indication) {
        var infection = Arrays.stream(Infection.values())
                .filter(each -> each.key().equals(indication))
                .findFirst()
                .orElseThrow();
        var reason = order.putArray("reasonCode").addObject();
        terminology.snomedCode(infection).ifPresent(code -> reason.putArray("coding")
                .addObject()
                .put("system", "http://snomed.info/sct")
                .put("code", code)
                .put("display", terminology.label(infection)));
        reason.put("text", terminology.label(infection));
    }

    /** The prescriber's own words to the patient stay. */
    private static void instruct(ObjectNode dosage, String instruction) {
        if (dosage.path("patientInstruction").asString("").isBlank()) {
            dosage.put("patientInstruction", instruction);
        }
    }

    private static void start(ObjectNode order, Start start) {
        if (start.kind() == Start.Kind.AS_ORDERED) {
            if (start.instruction() != null) {
                order.withArray("dosageInstruction").forEach(each -> instruct((ObjectNode) each, start.instruction()));
            }
            return;
        }
        var dispense = order.withObject("/dispenseRequest");
        dispense.remove("validityPeriod");
        if (start.kind() == Start.Kind.DELAYED && start.from() != null) {
            dispense.putObject("validityPeriod").put("start", start.from().toString());
            order.withArray("dosageInstruction")
                    .forEach(each -> ((ObjectNode) each).put("patientInstruction", start.instruction()));
        } else {
            order.withArray("dosageInstruction").forEach(each -> ((ObjectNode) each).remove("patientInstruction"));
        }
    }
}
