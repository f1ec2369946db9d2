package prudent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import prudent.advice.Conclusion;
import prudent.advice.MissingInformation;
import prudent.advice.MissingInformation.Decides;
import prudent.advice.Topic;
import prudent.facts.Absent;
import prudent.facts.Age;
import prudent.facts.Antimicrobial;
import prudent.facts.AntimicrobialOrder;
import prudent.facts.ClinicalFinding;
import prudent.facts.Coded;
import prudent.facts.CodedObservable;
import prudent.facts.Comorbidity;
import prudent.facts.Fact;
import prudent.facts.Indication;
import prudent.facts.Infection;
import prudent.facts.LongTermCondition;
import prudent.facts.Measured;
import prudent.facts.Observable;
import prudent.facts.ObservedValue;
import prudent.facts.Present;
import prudent.facts.RecordedSex;
import prudent.facts.Sex;

/** Every patient that can be made of what may be known, and the strategy that is concluded for each. */
final class EveryPatient {

    private static final Set<Topic> STRATEGIES = Set.of(
            Topic.NO_ANTIBIOTIC, Topic.DELAYED_ANTIBIOTIC, Topic.IMMEDIATE_ANTIBIOTIC, Topic.ANTIBIOTIC_APPROPRIATE);

    private EveryPatient() {}

    /** Exactly one strategy, or one question that decides it, for each combination of one choice from every list. */
    @SafeVarargs
    static void hasOneStrategy(GuidelineLibrary library, List<List<Fact>>... known) {
        List<List<Fact>> patients = List.of(List.of());
        for (var choices : known) {
            patients = patients.stream()
                    .flatMap(patient -> choices.stream().map(choice -> joined(patient, choice)))
                    .toList();
        }
        for (var patient : patients) {
            assertThat(strategies(library, patient)).as("%s", patient).hasSize(1);
        }
    }

    private static List<Fact> joined(List<Fact> some, List<Fact> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static List<Topic> strategies(GuidelineLibrary library, List<Fact> patient) {
        return library.assess(patient).findings().stream()
                .map(Finding::conclusion)
                .filter(EveryPatient::saysWhetherToTreat)
                .map(Conclusion::topic)
                .distinct()
                .toList();
    }

    private static boolean saysWhetherToTreat(Conclusion conclusion) {
        return conclusion instanceof MissingInformation missing
                ? missing.decides() == Decides.STRATEGY
                : STRATEGIES.contains(conclusion.topic());
    }

    static List<List<Fact>> order(Infection infection, Antimicrobial drug) {
        return List.of(
                List.of(new Indication(infection), new AntimicrobialOrder(drug, false)),
                List.of(new Indication(infection), new AntimicrobialOrder(drug, true)));
    }

    static List<List<Fact>> ages(int... months) {
        return oneEach(months, each -> new Age(each / 12, each));
    }

    static List<List<Fact>> finding(ClinicalFinding finding) {
        return List.of(List.of(), List.of(new Present(finding)), List.of(new Absent(finding)));
    }

    static List<List<Fact>> measured(Observable observable, int... values) {
        return orNone(oneEach(values, each -> new Measured(observable, each, 0)));
    }

    static List<List<Fact>> conditions(Comorbidity... conditions) {
        return orNone(Stream.of(conditions)
                .map(condition -> List.<Fact>of(new LongTermCondition(condition)))
                .toList());
    }

    static List<List<Fact>> coded(CodedObservable observable, ObservedValue... values) {
        return orNone(Stream.of(values)
                .map(value -> List.<Fact>of(new Coded(observable, value, 0)))
                .toList());
    }

    static List<List<Fact>> sexes() {
        return orNone(Stream.of(Sex.values())
                .map(sex -> List.<Fact>of(new RecordedSex(sex)))
                .toList());
    }

    private static List<List<Fact>> oneEach(int[] numbers, IntFunction<Fact> fact) {
        return IntStream.of(numbers).mapToObj(fact).map(List::of).toList();
    }

    private static List<List<Fact>> orNone(List<List<Fact>> choices) {
        return Stream.concat(Stream.of(List.<Fact>of()), choices.stream()).toList();
    }
}
