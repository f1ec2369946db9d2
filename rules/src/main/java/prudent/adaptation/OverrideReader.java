package prudent.adaptation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prudent.adaptation.LocalOverride.Parameter;
import prudent.facts.Antimicrobial;
import prudent.facts.RegimenLine;
import prudent.language.Fault;

/** Reads {@code overrides.csv}, cell by cell, so that each fault has its column. */
final class OverrideReader {

    private static final List<String> COLUMNS = List.of(
            "guideline", "line", "drug", "age_from", "parameter", "value", "national", "owner", "expires", "why");
    private static final int MOST_WORDS = 22;
    private static final Set<String> NATIONAL_ONLY = Set.of("refer");

    private final List<String> lines;
    private final List<LocalOverride> all = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    OverrideReader(String text) {
        lines = text.lines().toList();
    }

    Overrides read() {
        if (lines.isEmpty() || !lines.get(0).strip().equals(String.join(",", COLUMNS))) {
            faults.add(new Fault(Overrides.FILE, 1, 1, "the first line is " + String.join(",", COLUMNS)));
            return new Overrides(all, lines, faults);
        }
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                var row = new Row(i + 1, Cells.of(lines.get(i)));
                var before = faults.size();
                var override = override(row);
                if (faults.size() == before && override != null) {
                    all.add(override);
                }
            }
        }
        return new Overrides(all, lines, faults);
    }

    private record Row(int number, Cells cells) {

        String text(String column) {
            return cells.text(COLUMNS.indexOf(column));
        }
    }

    private void fault(Row row, String column, String what) {
        faults.add(new Fault(Overrides.FILE, row.number(), row.cells().column(COLUMNS.indexOf(column)), what));
    }

    private @Nullable LocalOverride override(Row row) {
        if (row.cells().size() != COLUMNS.size()) {
            faults.add(new Fault(
                    Overrides.FILE,
                    row.number(),
                    1,
                    "there are " + row.cells().size() + " columns, and 10 are needed; put text with commas in quotes"));
            return null;
        }
        for (var needed : List.of("guideline", "drug", "parameter", "value", "national", "owner", "expires", "why")) {
            if (row.text(needed).isEmpty()) {
                fault(row, needed, "column " + needed + " is empty");
            }
        }
        var parameter = parameter(row);
        var expires = date(row);
        if (parameter == null || expires == null) {
            return null;
        }
        check(row, parameter);
        return new LocalOverride(
                row.number(),
                row.text("guideline"),
                row.text("line"),
                row.text("drug"),
                row.text("age_from"),
                parameter,
                row.text("value"),
                row.text("national"),
                row.text("owner"),
                expires,
                row.text("why"));
    }

    private void check(Row row, Parameter parameter) {
        if (parameter == Parameter.ADVICE) {
            if (row.text("value").split("\\s+").length > MOST_WORDS) {
                fault(row, "value", "the advice has more than " + MOST_WORDS + " words");
            }
            if (NATIONAL_ONLY.contains(row.text("drug"))) {
                fault(row, "drug", "what is said when a patient is to be referred stays national");
            }
            return;
        }
        constant(
                row,
                "drug",
                Arrays.stream(Antimicrobial.values()).map(Enum::name).toList());
        if (!row.text("line").isEmpty()) {
            constant(
                    row,
                    "line",
                    Arrays.stream(RegimenLine.values()).map(Enum::name).toList());
        }
        var form = parameter == Parameter.RANK ? "[1-9]" : "[1-9]\\d?(-[1-9]\\d?)?";
        if (!row.text("value").matches(form)) {
            fault(
                    row,
                    "value",
                    "\"" + row.text("value") + "\" is no "
                            + (parameter == Parameter.RANK ? "rank from 1 to 9" : "number of days such as 5 or 5-7"));
        }
    }

    private void constant(Row row, String column, List<String> names) {
        var name = row.text(column).toUpperCase(Locale.ROOT).replace('-', '_');
        if (!names.contains(name)) {
            fault(row, column, "\"" + row.text(column) + "\" is no " + column + " of the tables");
        }
    }

    private @Nullable Parameter parameter(Row row) {
        for (var parameter : Parameter.values()) {
            if (parameter.name().toLowerCase(Locale.ROOT).equals(row.text("parameter"))) {
                return parameter;
            }
        }
        fault(row, "parameter", "\"" + row.text("parameter") + "\" is none of days, rank and advice");
        return null;
    }

    private @Nullable LocalDate date(Row row) {
        try {
            return LocalDate.parse(row.text("expires"));
        } catch (DateTimeException e) {
            fault(row, "expires", "\"" + row.text("expires") + "\" is no date like 2027-03-31");
            return null;
        }
    }
}
