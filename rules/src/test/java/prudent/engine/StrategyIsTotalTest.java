package prudent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

/** Whatever is known or not known of a patient with a known age, exactly one strategy is concluded. */
class StrategyIsTotalTest {

    private static final Set<Topic> STRATEGIES = Set.of(
            Topic.NO_ANTIBIOTIC, Topic.DELAYED_ANTIBIOTIC, Topic.IMMEDIATE_ANTIBIOTIC, Topic.ANTIBIOTIC_APPROPRIATE);

    private static GuidelineLibrary library;

    @BeforeAll
    static void loadThePackagedGuidelines() {
        library = GuidelineLibrary.packaged();
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @Test
    void coughHasOneStrategyWhateverIsKnown() {
        holdsForEvery(
                order(Infection.ACUTE_COUGH, Antimicrobial.AMOXICILLIN),
                ages(4, 197, 797, 977),
                finding(ClinicalFinding.SYSTEMICALLY_VERY_UNWELL),
                finding(ClinicalFinding.PNEUMONIA_SUSPECTED),
                finding(ClinicalFinding.FOCAL_CHEST_SIGNS),
                finding(ClinicalFinding.HOSPITAL_ADMISSION_LAST_YEAR),
                measured(Observable.CRP, 10, 50, 150),
                conditions(Comorbidity.DIABETES, Comorbidity.COPD));
    }

    @Test
    void sinusitisHasOneStrategyWhateverIsKnown() {
        holdsForEvery(
                order(Infection.ACUTE_SINUSITIS, Antimicrobial.PHENOXYMETHYLPENICILLIN),
                ages(3, 143, 144, 480),
                measured(Observable.SYMPTOM_DAYS, 9, 10, 11),
                finding(ClinicalFinding.SYMPTOMS_IMPROVING),
                finding(ClinicalFinding.SYSTEMICALLY_VERY_UNWELL),
                finding(ClinicalFinding.TREATMENT_FAILURE));
    }

    @Test
    void otitisMediaHasOneStrategyWhateverIsKnown() {
        holdsForEvery(
                order(Infection.ACUTE_OTITIS_MEDIA, Antimicrobial.AMOXICILLIN),
                ages(2, 23, 24, 480),
                laterality(),
                finding(ClinicalFinding.OTORRHOEA),
                finding(ClinicalFinding.EARDRUM_PERFORATION),
                finding(ClinicalFinding.MIDDLE_EAR_EFFUSION_ONLY),
                finding(ClinicalFinding.SYSTEMICALLY_VERY_UNWELL),
                finding(ClinicalFinding.TREATMENT_FAILURE));
    }

    @Test
    void scarletFeverHasOneStrategyWhateverIsKnown() {
        holdsForEvery(
                order(Infection.SCARLET_FEVER, Antimicrobial.PHENOXYMETHYLPENICILLIN),
                ages(0, 7, 480),
                finding(ClinicalFinding.SANDPAPER_RASH),
                finding(ClinicalFinding.SYSTEMICALLY_VERY_UNWELL));
    }

    @SafeVarargs
    private static void holdsForEvery(List<List<Fact>>... known) {
        List<List<Fact>> patients = List.of(List.of());
        for (var choices : known) {
            patients = patients.stream()
                    .flatMap(patient -> choices.stream().map(choice -> joined(patient, choice)))
                    .toList();
        }
        for (var patient : patients) {
            assertThat(strategies(patient)).as("%s", patient).hasSize(1);
        }
    }

    private static List<Fact> joined(List<Fact> some, List<Fact> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static List<Topic> strategies(List<Fact> patient) {
        return library.assess(patient).findings().stream()
                .map(Finding::conclusion)
                .filter(StrategyIsTotalTest::saysWhetherToTreat)
                .map(Conclusion::topic)
                .distinct()
                .toList();
    }

    private static boolean saysWhetherToTreat(Conclusion conclusion) {
        return conclusion instanceof MissingInformation missing
                ? missing.decides() == Decides.STRATEGY
                : STRATEGIES.contains(conclusion.topic());
    }

    private static List<List<Fact>> order(Infection infection, Antimicrobial drug) {
        return List.of(
                List.of(new Indication(infection), new AntimicrobialOrder(drug, false)),
                List.of(new Indication(infection), new AntimicrobialOrder(drug, true)));
    }

    private static List<List<Fact>> ages(int... months) {
        return oneEach(months, each -> new Age(each / 12, each));
    }

    private static List<List<Fact>> finding(ClinicalFinding finding) {
        return List.of(List.of(), List.of(new Present(finding)), List.of(new Absent(finding)));
    }

    private static List<List<Fact>> measured(Observable observable, int... values) {
        return orNone(oneEach(values, each -> new Measured(observable, each, 0)));
    }

    private static List<List<Fact>> conditions(Comorbidity first, Comorbidity second) {
        return List.of(List.of(), List.of(new LongTermCondition(first)), List.of(new LongTermCondition(second)));
    }

    private static List<List<Fact>> laterality() {
        return List.of(
                List.of(),
                List.of(new Coded(CodedObservable.EAR_LATERALITY, ObservedValue.UNILATERAL, 0)),
                List.of(new Coded(CodedObservable.EAR_LATERALITY, ObservedValue.BILATERAL, 0)));
    }

    private static List<List<Fact>> oneEach(int[] numbers, IntFunction<Fact> fact) {
        return IntStream.of(numbers).mapToObj(fact).map(List::of).toList();
    }

    private static List<List<Fact>> orNone(List<List<Fact>> choices) {
        return Stream.concat(Stream.of(List.<Fact>of()), choices.stream()).toList();
    }
}
