package prudent.hooks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import prudent.decisions.ShownCard;
import prudent.engine.GuidelineLibrary;
import prudent.facts.AntimicrobialOrder;
import prudent.facts.Fact;
import prudent.facts.Option;
import prudent.intake.Terminology;
import prudent.intake.orders.DraftOrder;
import prudent.intake.products.DrugRecognition.Recognised;
import tools.jackson.databind.json.JsonMapper;

/** The cards that the vignettes of every guideline give: what is written for them is what prescribers read. */
final class VignetteCards {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final GuidelineLibrary library = GuidelineLibrary.packaged();
    private final CardWriter writer;

    VignetteCards(Clock clock) {
        Supplier<UUID> ids = UUID::randomUUID;
        var check = new SuggestedOrderCheck();
        var suggestions = new SuggestionWriter(
                new TreatmentWriter(Terminology.load(), check),
                new LikelyIndications(),
                new PatientMessages(),
                clock,
                ids);
        writer = new CardWriter(new CardDetail(check), suggestions, ids);
    }

    /** One vignette with an order, and its cards. */
    record Case(String name, List<Fact> facts, List<ShownCard> cards) {}

    GuidelineLibrary library() {
        return library;
    }

    Stream<Case> all() {
        return library.guidelines().stream().flatMap(guideline -> guideline.vignettes().stream()
                .flatMap(vignette -> consultation(
                        guideline.folder() + ": " + vignette.vignette(),
                        vignette.given().stream()
                                .map(given -> JSON.convertValue(given, Fact.class))
                                .toList())
                        .stream()));
    }

    /** The cards for a patient. */
    List<ShownCard> of(List<Fact> facts) {
        return consultation("", facts).map(Case::cards).orElseThrow();
    }

    private Optional<Case> consultation(String name, List<Fact> facts) {
        // Cases that hand the rules an option of their own have no table behind them, so no card could be written.
        if (facts.stream().anyMatch(Option.class::isInstance)) {
            return Optional.empty();
        }
        return facts.stream()
                .filter(AntimicrobialOrder.class::isInstance)
                .map(order -> new Case(name, facts, cards(name, ((AntimicrobialOrder) order), facts)))
                .findFirst();
    }

    private List<ShownCard> cards(String name, AntimicrobialOrder order, List<Fact> facts) {
        var medicine = new Recognised(order.drug(), null, false);
        var draft = new DraftOrder(
                "MedicationRequest/vignette", JSON.createObjectNode(), medicine, new ArrayList<>(facts), null);
        return writer.write(new AssessedDraft(draft, medicine, library, library.assess(facts), ""), name, false);
    }
}
