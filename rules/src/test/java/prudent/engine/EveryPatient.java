package prudent.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

/** Every patient that can be made of what may be known: one has one of the choices from each list, and of what can be unknown, or none. */
record EveryPatient(
        String patients,
        List<Infection> infections,
        List<Antimicrobial> drugs,
        List<Integer> ageMonths,
        @Nullable List<Sex> sexes,
        @Nullable List<ClinicalFinding> findings,
        @Nullable Map<Observable, List<Double>> measured,
        @Nullable Map<CodedObservable, List<ObservedValue>> coded,
        @Nullable List<Comorbidity> conditions) {

    /** The facts of each. */
    Stream<List<Fact>> facts() {
        var patients = Stream.of(List.<Fact>of());
        for (var choices : choices()) {
            patients = patients.flatMap(patient -> choices.stream().map(choice -> joined(patient, choice)));
        }
        return patients;
    }

    private List<List<List<Fact>>> choices() {
        var choices = new ArrayList<List<List<Fact>>>();
        choices.add(oneOf(infections, Indication::new));
        choices.add(drugs.stream()
                .flatMap(drug -> Stream.of(false, true).map(delayed -> new AntimicrobialOrder(drug, delayed)))
                .map(List::<Fact>of)
                .toList());
        choices.add(oneOf(ageMonths, months -> new Age(months / 12, months)));
        choices.add(oneOrNone(orEmpty(sexes), RecordedSex::new));
        orEmpty(findings)
                .forEach(finding ->
                        choices.add(List.of(List.of(), List.of(new Present(finding)), List.of(new Absent(finding)))));
        orEmpty(measured)
                .forEach((what, values) -> choices.add(oneOrNone(values, value -> new Measured(what, value, 0))));
        orEmpty(coded).forEach((what, values) -> choices.add(oneOrNone(values, value -> new Coded(what, value, 0))));
        choices.add(oneOrNone(orEmpty(conditions), LongTermCondition::new));
        return choices;
    }

    private static <T> List<List<Fact>> oneOf(List<T> values, Function<T, Fact> fact) {
        return values.stream().map(fact).map(List::of).toList();
    }

    private static <T> List<List<Fact>> oneOrNone(List<T> values, Function<T, Fact> fact) {
        return Stream.concat(Stream.of(List.<Fact>of()), oneOf(values, fact).stream())
                .toList();
    }

    private static List<Fact> joined(List<Fact> some, List<Fact> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> map) {
        return map == null ? Map.of() : map;
    }
}
