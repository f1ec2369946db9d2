package prudent.hooks;

import prudent.engine.Assessment;
import prudent.intake.DraftOrder;
import prudent.intake.DrugRecognition.Recognised;

/**
 * An order of the call for a recognised antimicrobial, with what the rules make of it.
 *
 * @param language the patient's preferred language (BCP 47); empty when it is not recorded
 */
record AssessedDraft(DraftOrder order, Recognised medicine, Assessment assessment, String language) {}
