package prudent.intake;

import tools.jackson.databind.node.ObjectNode;

/**
 * One MedicationRequest of the call.
 *
 * @param reference its relative reference
 * @param json the request as it came
 * @param medicine what it orders
 * @param isSelected whether it is to be assessed
 */
record Draft(String reference, ObjectNode json, DrugMapper.Recognition medicine, boolean isSelected) {

    /** Whether it is selected and what it orders may be an antimicrobial. */
    boolean isAssessed() {
        return isSelected && medicine.drug().mayBeAntimicrobial();
    }
}
