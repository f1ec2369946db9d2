package prudent.hooks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import prudent.advice.Urgency;
import prudent.decisions.OrderChange;
import prudent.decisions.OrderChange.Amend;
import prudent.decisions.OrderChange.Indicate;
import prudent.decisions.OrderChange.Refer;
import prudent.decisions.OrderChange.Start;
import prudent.decisions.OrderChange.Tell;
import prudent.decisions.OrderChange.Withdraw;
import prudent.facts.Infection;
import prudent.intake.Terminology;
import prudent.intake.orders.DraftOrder;
import prudent.protocol.Card.Action;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Carries changes out on the caller's own draft, so that every element we know nothing of comes back as it was. */
@Component
final class OrderEditor {

    private static final List<String> SHARED_IN_A_COMBINATION = List.of(
            "status",
            "intent",
            "category",
            "priority",
            "subject",
            "encounter",
            "authoredOn",
            "requester",
            "reasonCode",
            "reasonReference");

    private final Terminology terminology;

    OrderEditor(Terminology terminology) {
        this.terminology = terminology;
    }

    List<Action> actions(OrderChange change, DraftOrder draft) {
        if (change instanceof Withdraw withdraw) {
            return List.of(new Action("delete", withdraw.description(), null, draft.reference()));
        }
        if (change instanceof Refer refer) {
            return List.of(new Action("create", refer.description(), referral(refer.urgency(), draft.json()), null));
        }
        if (change instanceof Tell tell) {
            return List.of(new Action("create", tell.description(), message(tell, draft.json()), null));
        }
        if (change instanceof Indicate indicate) {
            var order = draft.json().deepCopy();
            indicate(order, indicate.indication());
            return List.of(update(change, order));
        }
        return amended((Amend) change, draft);
    }

    private static Action update(OrderChange change, ObjectNode order) {
        EmptyElements.remove(order);
        return new Action("update", change.description(), order, null);
    }

    private static List<Action> amended(Amend amend, DraftOrder draft) {
        var actions = new ArrayList<Action>();
        var order = draft.json().deepCopy();
        if (amend.treatment() != null) {
            TreatmentJson.write(order, amend.treatment());
        }
        start(order, amend.start());
        actions.add(update(amend, order));
        for (var treatment : amend.together()) {
            var partner = partner(draft.json());
            TreatmentJson.write(partner, treatment);
            start(partner, amend.start());
            actions.add(new Action("create", "Add " + treatment.productName(), partner, null));
        }
        return actions;
    }

    /** A new order beside the draft: for the same patient and reason, by the same prescriber, and nothing else of it. */
    private static ObjectNode partner(ObjectNode order) {
        var partner = JsonNodeFactory.instance.objectNode();
        partner.put("resourceType", "MedicationRequest");
        for (var element : SHARED_IN_A_COMBINATION) {
            copy(element, order, partner);
        }
        return partner;
    }

    /** Priorities of FHIR: stat is at once, asap before urgent, urgent before routine. */
    private static ObjectNode referral(Urgency urgency, ObjectNode order) {
        var request = JsonNodeFactory.instance.objectNode();
        request.put("resourceType", "ServiceRequest");
        request.put("status", "draft").put("intent", "order");
        switch (urgency) {
            case NOW -> asks(request, "stat", "Emergency assessment in hospital");
            case TODAY -> asks(request, "asap", "Same-day assessment in hospital or by the on-call specialist");
            case SOON -> asks(request, "urgent", "Specialist assessment or advice");
        }
        copy("subject", order, request);
        copy("encounter", order, request);
        copy("requester", order, request);
        copy("reasonCode", order, request);
        return request;
    }

    private static void asks(ObjectNode request, String priority, String what) {
        request.put("priority", priority).putObject("code").put("text", what);
    }

    /** A draft for the prescriber to send or to drop: nothing leaves the practice by itself. */
    private static ObjectNode message(Tell tell, ObjectNode order) {
        var request = JsonNodeFactory.instance.objectNode();
        request.put("resourceType", "CommunicationRequest").put("status", "draft");
        request.put("language", tell.texts().get(0).language());
        copy("subject", order, request);
        copy("encounter", order, request);
        copy("requester", order, request);
        copy("reasonCode", order, request);
        var subject = order.get("subject");
        if (subject != null) {
            request.putArray("recipient").add(subject.deepCopy());
        }
        var payload = request.putArray("payload");
        tell.texts().forEach(text -> payload.addObject().put("contentString", text.text()));
        if (!tell.caution().isEmpty()) {
            request.putArray("note").addObject().put("text", tell.caution());
        }
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
