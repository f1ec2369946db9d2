package prudent.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import prudent.facts.Antimicrobial;
import prudent.facts.Evidence;
import prudent.facts.Infection;
import prudent.facts.Regimen;
import prudent.facts.RegimenLine;
import prudent.facts.Requirement;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Reads {@code regimens.csv}: one row a regimen, written as on the printed page. */
final class RegimenTable {

    private static final CsvMapper CSV = new CsvMapper();

    private final String file;
    private final List<String> faults = new ArrayList<>();

    private RegimenTable(String file) {
        this.file = file;
    }

    static List<Regimen> read(String file, byte[] csv) {
        return new RegimenTable(file).rows(csv);
    }

    private List<Regimen> rows(byte[] csv) {
        var regimens = new ArrayList<Regimen>();
        try (MappingIterator<Map<String, String>> rows = CSV.readerFor(Map.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(new String(csv, StandardCharsets.UTF_8))) {
            for (int line = 2; rows.hasNext(); line++) {
                row(line, rows.next(), regimens);
            }
        } catch (JacksonException e) {
            faults.add(file + ": " + e.getOriginalMessage());
        }
        if (!faults.isEmpty()) {
            throw new GuidelineDefect(faults);
        }
        return regimens;
    }

    private void row(int line, Map<String, String> cells, List<Regimen> regimens) {
        try {
            regimens.add(regimen(new Row(cells)));
        } catch (IllegalArgumentException e) {
            faults.add(file + " line " + line + ": " + e.getMessage());
        }
    }

    private static Regimen regimen(Row row) {
        var mg = row.range("mg");
        var days = row.range("days");
        return new Regimen(
                row.constant("infection", Infection.class),
                row.constant("line", RegimenLine.class),
                (int) row.number("rank", 1),
                row.constant("drug", Antimicrobial.class),
                row.months("age_from", 0),
                row.months("age_below", Integer.MAX_VALUE),
                row.number("weight_from", 0),
                row.number("weight_below", Double.POSITIVE_INFINITY),
                row.constant("penicillin_allergy", Requirement.class),
                row.constant("pregnant", Requirement.class),
                mg[0],
                mg[1],
                row.number("mg_per_kg", 0),
                row.number("mg_per_kg_limit", 0),
                row.number("times_a_day", 0),
                row.number("first_day_mg", 0),
                (int) days[0],
                (int) days[1],
                (int) row.number("suggest_days", days[0]),
                row.text("product"),
                row.text("source"),
                row.constant("evidence", Evidence.class));
    }

    /** One row, cell by cell; what cannot be read is said with the column's name. */
    private record Row(Map<String, String> cells) {

        String text(String column) {
            var value = cells.get(column);
            if (value == null) {
                throw new IllegalArgumentException("column " + column + " is missing");
            }
            return value.strip();
        }

        <E extends Enum<E>> E constant(String column, Class<E> type) {
            var name = text(column).toUpperCase(Locale.ROOT).replace('-', '_');
            try {
                return Enum.valueOf(type, name);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "column " + column + ": \"" + text(column) + "\" is no " + type.getSimpleName(), e);
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
