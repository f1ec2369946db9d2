package prudent.intake;

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
record Draft(String reference, ObjectNode json, DrugMapper.Recognition medicine, boolean isSelected, boolean isOver) {

    /** Whether it is selected and may be an antimicrobial, known to us or not. */
    boolean needsPatient() {
        return isSelected && medicine.drug().mayBeAntimicrobial();
    }

    /** Whether it is selected and an antimicrobial that rules know. */
    boolean isAdvisedOn() {
        return isSelected && medicine.drug() instanceof DrugRecognition.Recognised;
    }
}
