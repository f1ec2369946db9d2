package prudent.review.decision;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import prudent.facts.Age;
import prudent.facts.Amounts;
import prudent.facts.Antimicrobial;
import prudent.facts.Fact;
import prudent.facts.Infection;
import prudent.review.Wording;

/**
 * Facts of one kind, as one line.
 *
 * @param kind the kind
 * @param values what is known
 */
public record FactLine(String kind, List<String> values) {

    /** Years under which an age is said in months. */
    private static final int IN_MONTHS = 2;

    public static List<FactLine> of(List<Fact> facts) {
        var kinds = new LinkedHashMap<String, List<String>>();
        for (var fact : facts) {
            kinds.computeIfAbsent(fact.getClass().getSimpleName(), kind -> new ArrayList<>())
                    .add(value(fact));
        }
        return kinds.entrySet().stream()
                .map(kind -> new FactLine(Wording.sentence(kind.getKey()), List.copyOf(kind.getValue())))
                .toList();
    }

    private static String value(Object parts) {
        if (parts instanceof Age age) {
            return age.years() < IN_MONTHS ? age.months() + " months" : age.years() + " years";
        }
        var components = parts.getClass().getRecordComponents();
        if (components.length == 0) {
            return "yes";
        }
        return Arrays.stream(components)
                .map(component -> part(parts, component))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String part(Object parts, RecordComponent component) {
        var value = valueOf(parts, component);
        var name = Wording.words(component.getName());
        if (value instanceof Infection infection) {
            return infection.label();
        }
        if (value instanceof Antimicrobial drug) {
            return drug.label();
        }
        if (value instanceof Enum<?> one) {
            return Wording.words(one.name());
        }
        if (value instanceof Record inner) {
            return value(inner);
        }
        if (value instanceof Boolean stands) {
            return stands ? name : "not " + name;
        }
        return value instanceof Number number
                ? number(component.getName(), Amounts.number(number.doubleValue()))
                : text(component.getName(), String.valueOf(value));
    }

    private static String text(String name, String value) {
        return name.equals("finding") ? Wording.words(value.replaceAll("(?<=[a-z])(?=[0-9])", " ")) : value;
    }

    private static String number(String name, String number) {
        return switch (name) {
            case "value" -> number;
            case "minutesAgo" -> minutesAgo(Integer.parseInt(number));
            case "daysAgo" -> number.equals("0") ? "today" : number + " days ago";
            case "years", "months", "days", "mg" -> number + " " + name;
            case "timesPerDay" -> number + " times a day";
            default -> Wording.words(name) + " " + number;
        };
    }

    private static String minutesAgo(int minutes) {
        if (minutes < 60) {
            return minutes <= 1 ? "a minute ago" : minutes + " minutes ago";
        }
        return minutes < 120 ? "an hour ago" : minutes / 60 + " hours ago";
    }

    private static Object valueOf(Object parts, RecordComponent component) {
        try {
            return component.getAccessor().invoke(parts);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("facts are public records", unreadable);
        }
    }
}
