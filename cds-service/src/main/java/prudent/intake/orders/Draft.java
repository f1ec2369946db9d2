package prudent.intake.orders;

import prudent.intake.products.DrugRecognition;
import tools.jackson.databind.node.ObjectNode;

/**
 * One MedicationRequest of the call.
 *
 * @param reference its relative reference
 * @param json the request as it came
 * @param medicine what it orders
 * @param isSelected whether it is to be assessed
 * @param isOver whether it orders nothing: it ends or forbids what was ordered before
 */
public record Draft(
        String reference, ObjectNode json, DrugMapper.Recognition medicine, boolean isSelected, boolean isOver) {

    /** Whether it is selected and may be an antimicrobial, known to us or not. */
    public boolean needsPatient() {
        return isSelected && medicine.drug().mayBeAntimicrobial();
    }

    /** Whether it is selected and an antimicrobial that rules know. */
    public boolean isAdvisedOn() {
        return isSelected && medicine.drug() instanceof DrugRecognition.Recognised;
    }
}
