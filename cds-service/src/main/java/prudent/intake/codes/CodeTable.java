package prudent.intake.codes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import prudent.dmd.SnomedId;

/** One CSV file of {@code codes/}, read row by row; a wrong row stops the start with file, line and column. */
public final class CodeTable {
    private final String file;
    private final String text;
    private int position;
    private int line = 1;

    private CodeTable(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** Gives each row of the file to {@code use}, after checking that the header names these columns. */
    public static void read(String file, List<String> columns, Consumer<Row> use) {
        new CodeTable(file, load(file)).rows(columns, use);
    }

    private static String load(String file) {
        try (var in = CodeTable.class.getResourceAsStream("/codes/" + file)) {
            if (in == null) {
                throw new IllegalStateException("codes/" + file + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rows(List<String> columns, Consumer<Row> use) {
        var header = nextLine();
        if (!header.equals(columns)) {
            throw new IllegalStateException("codes/" + file + " line 1: columns are " + header + ", not " + columns);
        }
        while (position < text.length()) {
            var at = line;
            var cells = nextLine();
            if (cells.size() != columns.size()) {
                throw new IllegalStateException(
                        "codes/" + file + " line " + at + ": " + cells.size() + " cells, not " + columns.size());
            }
            use.accept(new Row(file, at, columns, cells));
        }
    }

    private List<String> nextLine() {
        var cells = new ArrayList<String>(8);
        var newline = text.indexOf('\n', position);
        var end = newline < 0 ? text.length() : newline;
        while (true) {
            cells.add(nextCell(end));
            if (position >= text.length() || text.charAt(position++) == '\n') {
                line++;
                return cells;
            }
        }
    }

    /** The cell that begins here, in a line that ends at {@code end}; no cell of ours holds a line break. */
    private String nextCell(int end) {
        if (position < end && text.charAt(position) == '"') {
            return quotedCell();
        }
        var start = position;
        var comma = text.indexOf(',', position);
        position = comma < 0 ? end : Math.min(comma, end);
        return text.substring(start, position);
    }

    private String quotedCell() {
        var cell = new StringBuilder();
        position++;
        while (position < text.length()) {
            var c = text.charAt(position++);
            if (c == '"' && position < text.length() && text.charAt(position) == '"') {
                position++;
            } else if (c == '"') {
                return cell.toString();
            }
            cell.append(c);
        }
        throw new IllegalStateException("codes/" + file + " line " + line + ": a quotation mark is not closed");
    }

    /** One row, with what is needed to say where it is wrong. */
    public record Row(String file, int line, List<String> columns, List<String> cells) {

        public String text(int column) {
            return cells.get(column);
        }

        /** A SNOMED CT or dm+d identifier whose check digit is right. */
        public String code(int column) {
            var code = cells.get(column);
            if (!SnomedId.isConcept(code)) {
                throw wrong(column, "is no SNOMED CT or dm+d identifier (check digit)");
            }
            return code;
        }

        public double number(int column) {
            try {
                return Double.parseDouble(cells.get(column));
            } catch (NumberFormatException e) {
                throw wrong(column, "is no number");
            }
        }

        public IllegalStateException wrong(int column, String why) {
            return new IllegalStateException("codes/" + file + " line " + line + ", column " + columns.get(column)
                    + ": \"" + cells.get(column) + "\" " + why);
        }
    }
}
