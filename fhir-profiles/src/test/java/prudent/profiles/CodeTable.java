package prudent.profiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One code table as it stands in {@code codes/}: comma-separated, quoted where needed, one line a row.
 *
 * @param name file name
 * @param columns the header
 * @param rows each row by column
 */
record CodeTable(String name, List<String> columns, List<Map<String, String>> rows) {

    static final Path FOLDER = Path.of("src/main/resources/codes");

    private static final Pattern CELL = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))(,|$)");

    static CodeTable read(String name) {
        return read(FOLDER.resolve(name));
    }

    static List<CodeTable> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .map(CodeTable::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CodeTable read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> columns = cells(file, 1, lines.get(0));
            List<Map<String, String>> rows = new ArrayList<>();
            for (int i = 1; i < lines.size(); i++) {
                rows.add(row(columns, file, i + 1, lines.get(i)));
            }
            return new CodeTable(String.valueOf(file.getFileName()), columns, List.copyOf(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(List<String> columns, Path file, int number, String line) {
        List<String> cells = cells(file, number, line);
        if (cells.size() != columns.size()) {
            throw new IllegalStateException(
                    "%s line %d has %d cells, the header has %d".formatted(file, number, cells.size(), columns.size()));
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return row;
    }

    private static List<String> cells(Path file, int number, String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        boolean more = true;
        while (more) {
            if (!cell.find()) {
                throw new IllegalStateException("%s line %d is not well-formed: %s".formatted(file, number, line));
            }
            cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
            more = cell.group(3).equals(",");
        }
        return List.copyOf(cells);
    }

    /** The values of a cell that holds several, separated by a bar. */
    static List<String> values(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
    }
}
