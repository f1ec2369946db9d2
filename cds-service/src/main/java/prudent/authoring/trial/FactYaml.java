package prudent.authoring.trial;

import java.util.Arrays;
import java.util.stream.Collectors;
import prudent.facts.Amounts;
import prudent.facts.Fact;

/** A fact as it stands in a vignette: {@code Age: { years: 34, months: 408 }}. */
final class FactYaml {

    private FactYaml() {}

    static String of(Fact fact) {
        var parts = Arrays.stream(fact.getClass().getRecordComponents())
                .map(component -> component.getName() + ": " + value(fact, component.getName()))
                .collect(Collectors.joining(", "));
        return fact.getClass().getSimpleName() + ": {" + (parts.isEmpty() ? "" : " " + parts + " ") + "}";
    }

    private static String value(Fact fact, String part) {
        try {
            var value = fact.getClass().getMethod(part).invoke(fact);
            return value instanceof Double number ? Amounts.number(number) : String.valueOf(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("facts are public records", e);
        }
    }
}
