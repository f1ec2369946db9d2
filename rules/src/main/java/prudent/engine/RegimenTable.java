package prudent.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Reads {@code regimens.csv}: one row a regimen, written as on the printed page. */
final class RegimenTable {

    private static final CsvMapper CSV = new CsvMapper();

    private static final Pattern COLUMN = Pattern.compile("column (\\w+):");

    private static final Set<String> REQUIRED =
            Set.of("infection", "line", "rank", "drug", "age_from", "days", "product", "source", "evidence");
    private static final Set<String> OPTIONAL = Set.of(
            "together",
            "age_below",
            "weight_from",
            "weight_below",
            "sex",
            "penicillin_allergy",
            "pregnant",
            "egfr_from",
            "if_susceptible",
            "mg",
            "mg_per_kg",
            "mg_per_kg_limit",
            "times_a_day",
            "first_day_mg",
            "directions",
            "supply",
            "suggest_days",
            "dose_evidence",
            "days_evidence");

    private final String file;
    private final List<String> faults = new ArrayList<>();
    private List<String> lines = List.of();

    private RegimenTable(String file) {
        this.file = file;
    }

    static List<Regimen> read(String file, byte[] csv) {
        return new RegimenTable(file).rows(csv);
    }

    private List<Regimen> rows(byte[] csv) {
        lines = new String(csv, StandardCharsets.UTF_8).lines().toList();
        var regimens = new ArrayList<Regimen>();
        try (MappingIterator<Map<String, String>> rows = CSV.readerFor(Map.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(new String(csv, StandardCharsets.UTF_8))) {
            for (int line = 2; rows.hasNext(); line++) {
                row(line, rows.next(), regimens);
            }
        } catch (JacksonException e) {
            faults.add(file + ":1:1: " + e.getOriginalMessage());
        }
        if (!faults.isEmpty()) {
            throw new GuidelineDefect(faults);
        }
        return regimens;
    }

    private void row(int line, Map<String, String> cells, List<Regimen> regimens) {
        try {
            if (line == 2) {
                checkColumns(cells.keySet());
            }
            regimens.add(regimen(new Row(cells)));
        } catch (IllegalArgumentException e) {
            faults.add(
                    file + ":" + line + ":" + columnOf(line, String.valueOf(e.getMessage())) + ": " + e.getMessage());
        }
    }

    /** Where the cell begins that a message is about, in a line without quoted commas before it. */
    private int columnOf(int line, String message) {
        var named = COLUMN.matcher(message);
        var header = List.of(lines.get(0).split(",", -1));
        var index = named.lookingAt() ? header.indexOf(named.group(1)) : -1;
        var cells = lines.get(Math.min(line, lines.size()) - 1).split(",", -1);
        return 1
                + Stream.of(cells)
                        .limit(Math.max(0, index))
                        .mapToInt(cell -> cell.length() + 1)
                        .sum();
    }

    private static void checkColumns(Set<String> columns) {
        for (var column : REQUIRED) {
            if (!columns.contains(column)) {
                throw new IllegalArgumentException("column " + column + " is missing");
            }
        }
        for (var column : columns) {
            if (!REQUIRED.contains(column) && !OPTIONAL.contains(column)) {
                throw new IllegalArgumentException(
                        "column " + column + " is not known; AUTHORING.md lists the columns");
            }
        }
    }

    private static Regimen regimen(Row row) {
        var evidence = row.constant("evidence", Evidence.class);
        return new Regimen(
                row.constant("infection", Infection.class),
                row.constant("line", RegimenLine.class),
                (int) row.number("rank", 1),
                row.constant("drug", Antimicrobial.class),
                row.drugs("together"),
                population(row),
                dosage(row, row.constant("dose_evidence", Evidence.class, evidence)),
                course(row, row.constant("days_evidence", Evidence.class, evidence)),
                row.text("product"),
                row.text("source"),
                evidence);
    }

    private static Population population(Row row) {
        return new Population(
                row.months("age_from", 0),
                row.months("age_below", Integer.MAX_VALUE),
                row.number("weight_from", 0),
                row.number("weight_below", Double.POSITIVE_INFINITY),
                row.sex("sex"),
                row.constant("penicillin_allergy", Requirement.class, Requirement.ANY),
                row.constant("pregnant", Requirement.class, Requirement.ANY),
                row.number("egfr_from", 0),
                row.constant("if_susceptible", Requirement.class, Requirement.NO) == Requirement.YES);
    }

    private static Dosage dosage(Row row, Evidence evidence) {
        var directions = row.text("directions");
        var mg = directions.isEmpty() ? row.range("mg") : new double[] {0, 0};
        return new Dosage(
                mg[0],
                mg[1],
                row.number("mg_per_kg", 0),
                row.number("mg_per_kg_limit", 0),
                row.number("times_a_day", 0),
                row.number("first_day_mg", 0),
                directions,
                evidence);
    }

    private static Course course(Row row, Evidence evidence) {
        var days = row.range("days");
        return new Course(
                (int) days[0],
                (int) days[1],
                (int) row.number("suggest_days", days[0]),
                row.number("supply", 0),
                evidence);
    }

    /** One row, cell by cell; what cannot be read is said with the column's name. */
    private record Row(Map<String, String> cells) {

        /** The cell; empty when the table has no such column. */
        String text(String column) {
            return cells.getOrDefault(column, "").strip();
        }

        <E extends Enum<E>> E constant(String column, Class<E> type, E ifEmpty) {
            return text(column).isEmpty() ? ifEmpty : constant(column, type);
        }

        @Nullable
        Sex sex(String column) {
            return text(column).isEmpty() || text(column).equals("any") ? null : constant(column, Sex.class);
        }

        /** Names of drugs with a plus sign between them. */
        List<Antimicrobial> drugs(String column) {
            return Stream.of(text(column).split("\\+"))
                    .filter(name -> !name.isBlank())
                    .map(name -> constant(column, name.strip(), Antimicrobial.class))
                    .toList();
        }

        <E extends Enum<E>> E constant(String column, Class<E> type) {
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

        double number(String column, double ifEmpty) {
            var value = text(column);
            try {
                return value.isEmpty() ? ifEmpty : Double.parseDouble(value);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("column " + column + ": \"" + value + "\" is no number", e);
            }
        }

        /** A number, or two with a hyphen between them. */
        double[] range(String column) {
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
        int months(String column, int ifEmpty) {
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
}
