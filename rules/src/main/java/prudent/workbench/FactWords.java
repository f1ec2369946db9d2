package prudent.workbench;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import prudent.facts.Amounts;
import prudent.facts.Antimicrobial;
import prudent.facts.Fact;
import prudent.facts.Infection;

/** Facts and keys as people read them. */
public final class FactWords {

    private FactWords() {}

    /** {@code Age( 11, 143 )} as "age: 11 years, 143 months". */
    public static String of(Fact fact) {
        var value = value(fact);
        return words(fact.getClass().getSimpleName()) + (value.isEmpty() ? "" : ": " + value);
    }

    /** The parts of a fact, without its kind. */
    public static String value(Object parts) {
        return Arrays.stream(parts.getClass().getRecordComponents())
                .map(component -> part(parts, component))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String part(Object parts, RecordComponent component) {
        var value = valueOf(parts, component);
        var name = words(component.getName());
        if (value instanceof Infection infection) {
            return infection.label();
        }
        if (value instanceof Antimicrobial drug) {
            return drug.label();
        }
        if (value instanceof Enum<?> one) {
            return words(one.name());
        }
        if (value instanceof Record inner) {
            return value(inner);
        }
        if (value instanceof Boolean stands) {
            return stands ? name : "not " + name;
        }
        return value instanceof Number number
                ? number(component.getName(), Amounts.number(number.doubleValue()))
                : String.valueOf(value);
    }

    private static String number(String name, String number) {
        return switch (name) {
            case "value" -> number;
            case "daysAgo" -> number.equals("0") ? "today" : number + " days ago";
            case "years", "months", "days", "mg" -> number + " " + name;
            case "timesPerDay" -> number + " times a day";
            default -> words(name) + " " + number;
        };
    }

    static Object valueOf(Object parts, RecordComponent component) {
        try {
            return component.getAccessor().invoke(parts);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("facts are public records", unreadable);
        }
    }

    /** {@code acute-sore-throat} and {@code ACUTE_SORE_THROAT} as "acute sore throat", {@code daysAgo} as "days ago". */
    public static String words(String key) {
        return key.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replace('-', ' ')
                .replace('_', ' ')
                .toLowerCase(Locale.UK)
                .replace("fever pain", "FeverPAIN");
    }
}
