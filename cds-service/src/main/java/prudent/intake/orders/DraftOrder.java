package prudent.intake.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;
import prudent.facts.Fact;
import prudent.intake.products.DrugRecognition;
import tools.jackson.databind.node.ObjectNode;

/**
 * One order to assess.
 *
 * @param reference its relative reference, {@code MedicationRequest/…}
 * @param json the order exactly as it came; nobody may change it
 * @param drug what it orders
 * @param facts what is known about this order alone
 * @param indicationKey key of what it is for, absent when none was found
 */
public record DraftOrder(
        String reference,
        ObjectNode json,
        DrugRecognition drug,
        List<Fact> facts,
        @Nullable String indicationKey) {

    public DraftOrder {
        facts = List.copyOf(facts);
    }
}
