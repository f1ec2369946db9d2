package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import prudent.RunningPrudent;
import prudent.decisions.ShownSuggestion;
import prudent.editions.Editions;
import prudent.facts.Age;
import prudent.facts.AllergyList;
import prudent.facts.AllergyListState;
import prudent.facts.Antimicrobial;
import prudent.facts.AntimicrobialOrder;
import prudent.facts.Indication;
import prudent.facts.Infection;
import prudent.facts.Measured;
import prudent.facts.Observable;

/** Whoever tries rules sees the card that a call would get, with its buttons and in one of its wordings. */
class TriedCardsTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    @Test
    void aTriedOrderHasItsCardAndButtons() {
        var library = PRUDENT.part(Editions.class).live();
        var assessment = library.assess(List.of(
                new Indication(Infection.ACUTE_COUGH),
                new Age(40, 480),
                new AllergyList(AllergyListState.NONE_KNOWN),
                new Measured(Observable.CRP, 12, 0),
                new AntimicrobialOrder(Antimicrobial.AMOXICILLIN, false)));

        assertThat(PRUDENT.part(TriedCards.class).apply(library, assessment))
                .singleElement()
                .satisfies(card -> {
                    assertThat(card.variant()).startsWith("NG120-11/");
                    assertThat(card.suggestions())
                            .extracting(ShownSuggestion::label)
                            .containsExactly("No antibiotic: withdraw the order, give self-care advice");
                });
    }
}
