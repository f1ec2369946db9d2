package prudent.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import prudent.simulator.Vocabulary.RecordableCondition;
import prudent.simulator.Vocabulary.RecordableFinding;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Reads the vocabulary from the tables that the FHIR value sets are made of. */
final class VocabularyFiles {

    private VocabularyFiles() {}

    static Vocabulary read() {
        var findings = rows("codes/findings.csv").stream()
                .map(VocabularyFiles::finding)
                .toList();
        var conditions = rows("codes/conditions.csv").stream()
                .map(VocabularyFiles::condition)
                .toList();
        return new Vocabulary(findings, conditions);
    }

    private static RecordableFinding finding(Map<String, String> row) {
        return new RecordableFinding(
                cell(row, "key"),
                cell(row, "label"),
                cell(row, "type"),
                cell(row, "unit"),
                list(cell(row, "allowed_values")),
                code(row),
                list(cell(row, "conditions")));
    }

    private static RecordableCondition condition(Map<String, String> row) {
        return new RecordableCondition(cell(row, "key"), cell(row, "label"), code(row));
    }

    private static @Nullable String code(Map<String, String> row) {
        var code = cell(row, "snomed_code");
        return code.isEmpty() ? null : code;
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").strip();
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
    }

    private static List<Map<String, String>> rows(String table) {
        try (InputStream in = new ClassPathResource(table).getInputStream();
                MappingIterator<Map<String, String>> rows = CsvMapper.builder()
                        .build()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            return rows.readAll();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
