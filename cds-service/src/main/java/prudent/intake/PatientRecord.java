package prudent.intake;

import java.util.List;
import prudent.facts.Fact;
import prudent.intake.orders.DraftOrder;

/**
 * What one call tells about a patient and the orders to assess.
 *
 * @param patientId the patient's id on the caller's FHIR server
 * @param language the patient's preferred language, without region: {@code pl}; empty when it is not recorded
 * @param facts what is known of the patient, whatever the order
 * @param orders the orders to assess, in the order of the Bundle
 * @param unread prefetch keys that were not sent, failed or came only in part; {@code age} when the birth date is partial
 */
public record PatientRecord(
        String patientId, String language, List<Fact> facts, List<DraftOrder> orders, List<String> unread) {

    public PatientRecord {
        facts = List.copyOf(facts);
        orders = List.copyOf(orders);
        unread = List.copyOf(unread);
    }
}
