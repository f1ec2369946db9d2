package prudent.workbench;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prudent.facts.Age;
import prudent.facts.Fact;
import prudent.language.CheckedRule.CheckedPattern;
import prudent.language.Environment;
import prudent.language.Expression.Literal;
import prudent.language.Tracing;

/** Facts that a pattern would match: every combination of what its parts can be, the nearest to what is known first. */
final class Candidates {

    private static final int MOST_COMBINATIONS = 20_000;
    private static final int MOST = 4;
    private static final int MONTHS = 12;

    private final CheckedPattern pattern;
    private final List<Fact> facts;

    Candidates(CheckedPattern pattern, List<Fact> facts) {
        this.pattern = pattern;
        this.facts = facts;
    }

    /** A few facts that match. */
    List<Fact> matching(Environment known) {
        return all().stream()
                .filter(each -> Tracing.wouldMatch(pattern, each, known))
                .sorted(Comparator.comparingDouble(this::distance))
                .limit(MOST)
                .toList();
    }

    /** A few facts that are like one but do not match. */
    List<Fact> unlike(Fact fact, Environment known) {
        return all().stream()
                .filter(each -> Edit.contradicts(fact, each))
                .filter(each -> !Tracing.wouldMatch(pattern, each, known))
                .sorted(Comparator.comparingDouble(each -> distance(fact, each)))
                .limit(2)
                .toList();
    }

    private List<Fact> all() {
        var made = new ArrayList<Fact>();
        var components = pattern.fact().getRecordComponents();
        var choices = new ArrayList<List<Object>>();
        var combinations = 1L;
        for (var component : components) {
            var values = values(component);
            choices.add(values);
            combinations *= values.size();
        }
        if (combinations > 0 && combinations <= MOST_COMBINATIONS) {
            make(choices, new ArrayList<>(), made);
        }
        return made;
    }

    private void make(List<List<Object>> choices, List<Object> chosen, List<Fact> made) {
        if (chosen.size() == choices.size()) {
            var fact = fact(chosen.toArray());
            if (fact != null && !(fact instanceof Age age && age.months() / MONTHS != age.years())) {
                made.add(fact);
            }
            return;
        }
        for (var value : choices.get(chosen.size())) {
            var more = new ArrayList<>(chosen);
            more.add(value);
            make(choices, more, made);
        }
    }

    private @Nullable Fact fact(Object... parts) {
        try {
            return (Fact) pattern.fact().getDeclaredConstructors()[0].newInstance(parts);
        } catch (ReflectiveOperationException impossible) {
            return null;
        }
    }

    private List<Object> values(RecordComponent component) {
        var type = component.getType();
        if (type.isEnum()) {
            return List.of(type.getEnumConstants());
        }
        if (type == boolean.class) {
            return List.of(false, true);
        }
        if (type == int.class) {
            return numbers(component).stream().<Object>map(Double::intValue).toList();
        }
        return type == double.class ? List.copyOf(numbers(component)) : List.of();
    }

    /** What is known, what the rule compares with, and a step to each side of that. */
    private Set<Double> numbers(RecordComponent component) {
        var numbers = new TreeSet<Double>(List.of(0.0));
        facts.stream()
                .filter(pattern.fact()::isInstance)
                .map(fact -> FactWords.valueOf(fact, component))
                .forEach(value -> numbers.add(((Number) value).doubleValue()));
        pattern.constraints().stream()
                .flatMap(each -> each.source().expression().within())
                .filter(Literal.class::isInstance)
                .map(each -> ((Literal) each).value())
                .filter(Number.class::isInstance)
                .map(each -> ((Number) each).doubleValue())
                .flatMap(each -> Stream.of(each - 1, each, each + 1))
                .filter(each -> each >= 0)
                .forEach(numbers::add);
        if (pattern.fact() == Age.class) {
            List.copyOf(numbers).forEach(each -> {
                numbers.add(each * MONTHS);
                numbers.add(Math.floor(each / MONTHS));
            });
        }
        return numbers;
    }

    private double distance(Fact fact) {
        return facts.stream()
                .filter(each -> Edit.contradicts(each, fact))
                .mapToDouble(each -> distance(each, fact))
                .min()
                .orElse(100);
    }

    private static double distance(Fact one, Fact other) {
        if (one.getClass() != other.getClass()) {
            return 1;
        }
        var distance = 0.0;
        for (var component : one.getClass().getRecordComponents()) {
            var first = FactWords.valueOf(one, component);
            var second = FactWords.valueOf(other, component);
            if (first instanceof Number number && second instanceof Number another) {
                distance += Math.abs(number.doubleValue() - another.doubleValue()) / 1000;
            }
            distance += first.equals(second) ? 0 : 1;
        }
        return distance;
    }
}
