package prudent.questions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import prudent.facts.Askable;

/** Which conditions each finding serves, as {@code findings.csv} says. */
final class Vocabulary {

    static final Path FOLDER = Path.of("../fhir-profiles/src/main/resources/codes");

    private static final Pattern CELL = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))(?:,|$)");
    private static final int CONDITIONS = 6;

    private final Map<String, Set<String>> conditions = new HashMap<>();

    Vocabulary() {
        try (Stream<String> lines = Files.lines(FOLDER.resolve("findings.csv"))) {
            lines.skip(1).map(Vocabulary::cells).forEach(row -> conditions.put(row.get(0), conditions(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        return CELL.matcher(line)
                .results()
                .map(cell -> cell.group(1) == null ? cell.group(2) : cell.group(1))
                .toList();
    }

    private static Set<String> conditions(List<String> row) {
        return Set.of(row.get(CONDITIONS).split("\\|", -1));
    }

    /** Whether the finding matters for the condition, or for all. */
    boolean serves(Askable item, String condition) {
        var served = conditions.getOrDefault(item.key(), Set.of());
        return served.contains("any") || served.contains(condition);
    }
}
