package prudent.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prudent.facts.Antimicrobial;
import prudent.facts.Course;
import prudent.facts.Dosage;
import prudent.facts.Evidence;
import prudent.facts.Infection;
import prudent.facts.Population;
import prudent.facts.Regimen;
import prudent.facts.RegimenLine;
import prudent.facts.Requirement;
import prudent.facts.Sex;

/** One row of {@code regimens.csv}, cell by cell; what cannot be read is said with the column's name. */
record RegimenRow(Map<String, String> cells) {

    /** The regimen that it says. */
    Regimen regimen() {
        var evidence = constant("evidence", Evidence.class);
        return new Regimen(
                constant("infection", Infection.class),
                constant("line", RegimenLine.class),
                (int) number("rank", 1),
                constant("drug", Antimicrobial.class),
                drugs("together"),
                population(),
                dosage(constant("dose_evidence", Evidence.class, evidence)),
                course(constant("days_evidence", Evidence.class, evidence)),
                text("product"),
                text("source"),
                evidence);
    }

    private Population population() {
        return new Population(
                months("age_from", 0),
                months("age_below", Integer.MAX_VALUE),
                number("weight_from", 0),
                number("weight_below", Double.POSITIVE_INFINITY),
                sex("sex"),
                constant("penicillin_allergy", Requirement.class, Requirement.ANY),
                constant("pregnant", Requirement.class, Requirement.ANY),
                number("egfr_from", 0),
                constant("if_susceptible", Requirement.class, Requirement.NO) == Requirement.YES);
    }

    private Dosage dosage(Evidence evidence) {
        var directions = text("directions");
        var mg = directions.isEmpty() ? range("mg") : new double[] {0, 0};
        return new Dosage(
                mg[0],
                mg[1],
                number("mg_per_kg", 0),
                number("mg_per_kg_limit", 0),
                number("times_a_day", 0),
                number("first_day_mg", 0),
                directions,
                evidence);
    }

    private Course course(Evidence evidence) {
        var days = range("days");
        return new Course(
                (int) days[0], (int) days[1], (int) number("suggest_days", days[0]), number("supply", 0), evidence);
    }

    /** The cell; empty when the table has no such column. */
    private String text(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    private <E extends Enum<E>> E constant(String column, Class<E> type, E ifEmpty) {
        return text(column).isEmpty() ? ifEmpty : constant(column, type);
    }

    private @Nullable Sex sex(String column) {
        return text(column).isEmpty() || text(column).equals("any") ? null : constant(column, Sex.class);
    }

    /** Names of drugs with a plus sign between them. */
    private List<Antimicrobial> drugs(String column) {
        return Stream.of(text(column).split("\\+"))
                .filter(name -> !name.isBlank())
                .map(name -> constant(column, name.strip(), Antimicrobial.class))
                .toList();
    }

    private <E extends Enum<E>> E constant(String column, Class<E> type) {
        return constant(column, text(column), type);
    }

    private static <E extends Enum<E>> E constant(String column, String name, Class<E> type) {
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "column " + column + ": \"" + name + "\" is no " + type.getSimpleName(), e);
        }
    }

    private double number(String column, double ifEmpty) {
        var value = text(column);
        try {
            return value.isEmpty() ? ifEmpty : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("column " + column + ": \"" + value + "\" is no number", e);
        }
    }

    /** A number, or two with a hyphen between them. */
    private double[] range(String column) {
        var value = text(column);
        if (!value.matches("\\d+(\\.\\d+)?(-\\d+(\\.\\d+)?)?")) {
            throw new IllegalArgumentException(
                    "column " + column + ": \"" + value + "\" is neither a number nor a range like 5-10");
        }
        var hyphen = value.indexOf('-');
        var low = Double.parseDouble(hyphen < 0 ? value : value.substring(0, hyphen));
        var high = Double.parseDouble(value.substring(hyphen + 1));
        if (low > high) {
            throw new IllegalArgumentException("column " + column + ": \"" + value + "\" runs backwards");
        }
        return new double[] {low, high};
    }

    /** An age as it is printed: 6m or 12y. */
    private int months(String column, int ifEmpty) {
        var value = text(column);
        if (value.isEmpty()) {
            return ifEmpty;
        }
        if (!value.matches("\\d{1,3}[my]")) {
            throw new IllegalArgumentException("column " + column + ": \"" + value + "\" is no age like 6m or 12y");
        }
        var number = Integer.parseInt(value.substring(0, value.length() - 1));
        return value.endsWith("y") ? number * 12 : number;
    }
}
