package prudent.hooks;

import java.util.Optional;
import prudent.engine.Assessment;
import prudent.engine.Guideline;
import prudent.engine.GuidelineLibrary;
import prudent.intake.orders.DraftOrder;
import prudent.intake.products.DrugRecognition.Recognised;

/**
 * An order of the call for a recognised antimicrobial, with what the rules make of it.
 *
 * @param library the edition of the guidelines that assessed it
 * @param language the patient's preferred language (BCP 47); empty when it is not recorded
 */
record AssessedDraft(
        DraftOrder order, Recognised medicine, GuidelineLibrary library, Assessment assessment, String language) {

    /** The guideline that covers what it was assessed for. */
    Optional<Guideline> guideline() {
        return Optional.ofNullable(assessment.infection()).flatMap(library::guidelineFor);
    }
}
