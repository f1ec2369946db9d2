package prudent.authoring.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prudent.engine.Guideline.Vignette;
import prudent.engine.GuidelineDefect;
import prudent.engine.VignetteFacts;
import prudent.facts.Absent;
import prudent.facts.Age;
import prudent.facts.AllergyList;
import prudent.facts.AllergyListState;
import prudent.facts.Antimicrobial;
import prudent.facts.AntimicrobialOrder;
import prudent.facts.ClinicalFinding;
import prudent.facts.Comorbidity;
import prudent.facts.CourseLength;
import prudent.facts.CurrentMedicine;
import prudent.facts.Dose;
import prudent.facts.Fact;
import prudent.facts.Indication;
import prudent.facts.Infection;
import prudent.facts.LongTermCondition;
import prudent.facts.Measured;
import prudent.facts.Medicine;
import prudent.facts.Observable;
import prudent.facts.Present;
import prudent.facts.RecordedSex;
import prudent.facts.Sex;
import prudent.workbench.FactWords;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The facts of a made-up patient; what cannot be understood is said, all of it. */
final class TrialFacts {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final int MONTHS = 12;

    private final List<Fact> facts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    TrialFacts(TrialForm form) {
        one(Infection.class, form.infection()).ifPresent(infection -> facts.add(new Indication(infection)));
        one(Antimicrobial.class, form.drug()).ifPresent(drug -> facts.add(new AntimicrobialOrder(drug, false)));
        one(Sex.class, form.sex()).ifPresent(sex -> facts.add(new RecordedSex(sex)));
        one(AllergyListState.class, form.allergies()).ifPresent(state -> facts.add(new AllergyList(state)));
        if (form.years() != null) {
            facts.add(new Age(form.years(), form.years() * MONTHS));
        }
        if (form.mg() != null && form.timesPerDay() != null) {
            facts.add(new Dose(form.mg(), form.timesPerDay()));
        }
        if (form.days() != null) {
            facts.add(new CourseLength(form.days()));
        }
        for (var row = 0; form.finding() != null && row < form.finding().size(); row++) {
            row(form.finding(row).strip(), form.value(row).strip());
        }
        more(form.more());
        if (form.drug() == null || form.drug().isBlank()) {
            problems.add("Choose a drug: rules look at an order.");
        }
    }

    List<Fact> facts() {
        return facts;
    }

    List<String> problems() {
        return problems;
    }

    /** The names that a row understands, for the browser to offer. */
    static List<String> names() {
        return Stream.of(ClinicalFinding.values(), Observable.values(), Comorbidity.values(), Medicine.values())
                .flatMap(Arrays::stream)
                .map(each -> FactWords.words(((Enum<?>) each).name()))
                .distinct()
                .sorted()
                .toList();
    }

    private void row(String name, String value) {
        if (name.isEmpty()) {
            return;
        }
        var known = Stream.of(
                        finding(name, value),
                        named(Observable.class, name).flatMap(observable -> measured(observable, value)),
                        named(Comorbidity.class, name)
                                .filter(yes -> isYes(value))
                                .map(LongTermCondition::new),
                        named(Medicine.class, name).filter(yes -> isYes(value)).map(CurrentMedicine::new))
                .<Fact>flatMap(Optional::stream)
                .findFirst();
        known.ifPresentOrElse(
                facts::add,
                () -> problems.add("“" + name + ": " + value
                        + "” is not understood: choose a name of the list, and yes," + " no or a number."));
    }

    private static Optional<Fact> finding(String name, String value) {
        return named(ClinicalFinding.class, name)
                .flatMap(finding -> isYes(value)
                        ? Optional.of(new Present(finding))
                        : isNo(value) ? Optional.of(new Absent(finding)) : Optional.empty());
    }

    private static Optional<Fact> measured(Observable observable, String value) {
        try {
            return Optional.of(new Measured(observable, Double.parseDouble(value), 0));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static boolean isYes(String value) {
        return value.equalsIgnoreCase("yes");
    }

    private static boolean isNo(String value) {
        return value.equalsIgnoreCase("no");
    }

    private <E extends Enum<E>> Optional<E> one(Class<E> kind, @Nullable String name) {
        if (!TrialForm.isGiven(name)) {
            return Optional.empty();
        }
        var found = named(kind, Objects.requireNonNull(name));
        if (found.isEmpty()) {
            problems.add("There is no " + FactWords.words(kind.getSimpleName()) + " “" + name + "”.");
        }
        return found;
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> kind, String name) {
        var words = FactWords.words(name.strip()).toLowerCase(Locale.UK);
        return Arrays.stream(kind.getEnumConstants())
                .filter(each -> FactWords.words(each.name()).equalsIgnoreCase(words))
                .findFirst();
    }

    private void more(@Nullable String text) {
        if (!TrialForm.isGiven(text)) {
            return;
        }
        try {
            List<Map<String, Object>> given = YAML.readValue(text, new TypeReference<>() {});
            facts.addAll(VignetteFacts.of(new Vignette("tried", given, List.of(), "", List.of())));
        } catch (GuidelineDefect defect) {
            problems.addAll(defect.faults());
        } catch (JacksonException e) {
            problems.add("The further facts are no list as in a vignette: " + e.getOriginalMessage());
        }
    }
}
