package prudent.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import prudent.facts.Regimen;
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
            regimens.add(new RegimenRow(cells).regimen());
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
}
