package prudent.hooks;

import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import prudent.decisions.ShownCard;
import prudent.engine.Assessment;
import prudent.engine.GuidelineLibrary;
import prudent.facts.Antimicrobial;
import prudent.facts.AntimicrobialOrder;
import prudent.intake.orders.DraftOrder;
import prudent.intake.products.DrugRecognition.Recognised;
import tools.jackson.databind.node.JsonNodeFactory;

/** The cards that an assessment leads to, with their buttons, for whoever tries rules: written as for a call, and not recorded. */
@Component
final class TriedCards implements BiFunction<GuidelineLibrary, Assessment, List<ShownCard>> {

    private static final String ORDER = "MedicationRequest/tried";
    private static final String ENGLISH = "en";

    private final CardWriter cards;

    TriedCards(CardWriter cards) {
        this.cards = cards;
    }

    /** The cards about the order that was assessed; none where it is for no antimicrobial. */
    @Override
    public List<ShownCard> apply(GuidelineLibrary library, Assessment assessment) {
        return assessment.facts().stream()
                .filter(AntimicrobialOrder.class::isInstance)
                .map(fact -> draft(library, assessment, ((AntimicrobialOrder) fact).drug()))
                .findFirst()
                .map(draft -> cards.write(draft, "", false))
                .orElse(List.of());
    }

    private static AssessedDraft draft(GuidelineLibrary library, Assessment assessment, Antimicrobial drug) {
        var medicine = new Recognised(drug, null, false);
        var json = JsonNodeFactory.instance.objectNode();
        var order = new DraftOrder(ORDER, json, medicine, List.of(), null);
        return new AssessedDraft(order, medicine, library, assessment, ENGLISH);
    }
}
