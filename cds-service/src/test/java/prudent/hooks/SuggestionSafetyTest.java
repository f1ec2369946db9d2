package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import prudent.RunningPrudent;
import prudent.advice.Topic;
import prudent.decisions.OrderChange.Amend;
import prudent.decisions.OrderChange.Start;
import prudent.decisions.OrderChange.Treatment;
import prudent.facts.Antimicrobial;
import prudent.facts.AntimicrobialOrder;
import prudent.facts.ConcurrentAntimicrobial;
import prudent.facts.CourseLength;
import prudent.facts.CourseLengthUnclear;
import prudent.facts.Dose;
import prudent.facts.Fact;
import prudent.facts.FirstDayDose;
import prudent.hooks.VignetteCards.Case;

/** What we suggest, we would not object to: every suggested order is fed back through the rules for the same patient. */
class SuggestionSafetyTest {

    private static final List<Topic> OBJECTIONS = List.of(
            Topic.CONTRAINDICATED,
            Topic.CHANGE_DRUG,
            Topic.CHANGE_DOSE,
            Topic.CHANGE_DURATION,
            Topic.IMMEDIATE_ANTIBIOTIC);

    @TestFactory
    Stream<DynamicTest> noRuleObjectsToASuggestedOrder() {
        var cards = new VignetteCards(RunningPrudent.CLOCK);
        return cards.all().flatMap(each -> amendments(each)
                .map(amend -> DynamicTest.dynamicTest(each.name() + " -> " + amend.description(), () -> {
                    var assessment = cards.library().assess(factsAfter(each.facts(), amend));

                    assertThat(assessment.topics())
                            .as(each.name() + " -> " + amend.description() + assessment.findings())
                            .doesNotContainAnyElementsOf(OBJECTIONS);
                })));
    }

    private static Stream<Amend> amendments(Case each) {
        return each.cards().stream()
                .flatMap(card -> card.suggestions().stream())
                .flatMap(suggestion -> suggestion.changes().stream())
                .filter(Amend.class::isInstance)
                .map(Amend.class::cast)
                .filter(amend -> amend.treatment() != null);
    }

    private static List<Fact> factsAfter(List<Fact> before, Amend amend) {
        var facts = new ArrayList<Fact>();
        for (var fact : before) {
            if (!(fact instanceof AntimicrobialOrder
                    || fact instanceof Dose
                    || fact instanceof FirstDayDose
                    || fact instanceof CourseLength
                    || fact instanceof CourseLengthUnclear)) {
                facts.add(fact);
            }
        }
        var treatment = Objects.requireNonNull(amend.treatment());
        var waits = amend.start().kind() == Start.Kind.DELAYED
                || (amend.start().kind() == Start.Kind.AS_ORDERED && wereDelayed(before));
        facts.add(new AntimicrobialOrder(drug(treatment), waits));
        if (treatment.directions().isEmpty()) {
            facts.add(new Dose(treatment.mg(), treatment.timesPerDay()));
        }
        amend.together().forEach(other -> facts.add(new ConcurrentAntimicrobial(drug(other), true)));
        facts.add(new CourseLength(treatment.days()));
        if (treatment.firstDayMg() > 0) {
            facts.add(new FirstDayDose(treatment.firstDayMg()));
        }
        return facts;
    }

    private static boolean wereDelayed(List<Fact> facts) {
        return facts.stream().anyMatch(fact -> fact instanceof AntimicrobialOrder order && order.delayed());
    }

    private static Antimicrobial drug(Treatment treatment) {
        return Arrays.stream(Antimicrobial.values())
                .filter(drug -> drug.key().equals(treatment.drug()))
                .findFirst()
                .orElseThrow();
    }
}
