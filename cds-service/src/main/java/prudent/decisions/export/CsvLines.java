package prudent.decisions.export;

import java.util.stream.Collectors;
import prudent.decisions.RecordedDecision;

/** RFC 4180 with lines of explanation before it, and no cell that a spreadsheet would take for a formula. */
final class CsvLines implements ExportLines {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    @Override
    public String header(ExportHeader header) {
        var text = new StringBuilder("# Prudent: export %s of %d decisions, made %s by %s%n"
                .formatted(header.id(), header.count(), header.at(), header.by()));
        text.append("# Which: ")
                .append(header.filter().isEmpty() ? "all" : header.filter())
                .append('\n');
        text.append("# Rule editions: ")
                .append(String.join(", ", header.editions()))
                .append('\n');
        for (var column : Column.ALL) {
            text.append("# ")
                    .append(column.title())
                    .append(": ")
                    .append(column.meaning())
                    .append('\n');
        }
        return text + Column.ALL.stream().map(Column::title).collect(Collectors.joining(",")) + "\n";
    }

    @Override
    public String line(RecordedDecision recorded) {
        return Column.ALL.stream().map(column -> cell(column.value(recorded))).collect(Collectors.joining(",")) + "\n";
    }

    private static String cell(String value) {
        var safe = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.chars().anyMatch(each -> ",\"\n\r".indexOf(each) >= 0)
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
