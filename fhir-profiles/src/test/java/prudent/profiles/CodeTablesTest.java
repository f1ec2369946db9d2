package prudent.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every table in {@code codes/} by what its header says, and the two that the artefacts are built from. */
class CodeTablesTest {

    private static final Predicate<String> LOINC =
            Pattern.compile("\\d{1,5}-\\d").asMatchPredicate();

    private static final Set<String> TYPES = Set.of("boolean", "quantity", "integer", "code", "string");

    private final CodeTable findings = CodeTable.read("findings.csv");
    private final CodeTable conditions = CodeTable.read("conditions.csv");

    static List<CodeTable> tables() {
        return CodeTable.all();
    }

    @ParameterizedTest
    @ValueSource(strings = {"363746003", "26643006", "41953811000001101", "1087611000000108"})
    void identifierOfConceptIsAccepted(String id) {
        assertThat(SnomedId.isConcept(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"363746004", "366346003", "36374600x", "2148514019", "100"})
    void identifierWithWrongDigitOrPartitionIsRefused(String id) {
        assertThat(SnomedId.isConcept(id)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void identifiersAreConceptsOfSnomedOrDmd(CodeTable table) {
        for (String column : table.columns()) {
            List<String> values = values(table, column);
            if (holdsIdentifiers(column, values)) {
                assertThat(values)
                        .as("%s, column %s", table.name(), column)
                        .allMatch(code -> SnomedId.isConcept(code) || LOINC.test(code));
            }
        }
    }

    /** By the most of its values, so that one slip cannot pass the whole column off as something else. */
    private static boolean holdsIdentifiers(String column, List<String> values) {
        long alike = values.stream().filter(SnomedId::looksLikeOne).count();
        return column.contains("code") && alike * 2 > values.size();
    }

    /** In any column, so that an identifier cannot hide under another heading. */
    @ParameterizedTest
    @MethodSource("tables")
    void whateverLooksLikeAnIdentifierIsOne(CodeTable table) {
        assertThat(table.rows().stream().flatMap(row -> row.values().stream()).filter(SnomedId::looksLikeOne))
                .as(table.name())
                .allMatch(SnomedId::isConcept);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void keysAreUniqueAndPresent(CodeTable table) {
        if (table.columns().contains("key")) {
            assertThat(cells(table, "key")).as(table.name()).doesNotContain("").doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void cellsCarryNoStraySpaces(CodeTable table) {
        assertThat(table.columns()).doesNotHaveDuplicates();
        assertThat(table.rows()).as(table.name()).allSatisfy(row -> assertThat(row.values())
                .allMatch(cell -> cell.equals(cell.strip())));
    }

    @Test
    void findingHasUnitOrValuesAsItsTypeNeeds() {
        assertThat(findings.rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get("label")).isNotEmpty();
            assertThat(row.get("type")).isIn(TYPES);
            assertThat(cell(row, "unit").isEmpty())
                    .isNotEqualTo(cell(row, "type").equals("quantity"));
            assertThat(cell(row, "allowed_values").isEmpty())
                    .isNotEqualTo(cell(row, "type").equals("code"));
        });
    }

    @Test
    void allowedValuesAreSeveralAndDiffer() {
        assertThat(findings.rows())
                .filteredOn(row -> cell(row, "type").equals("code"))
                .allSatisfy(row -> assertThat(CodeTable.values(cell(row, "allowed_values")))
                        .hasSizeGreaterThan(1)
                        .doesNotContain("")
                        .doesNotHaveDuplicates());
    }

    @Test
    void snomedCodeStandsForOneFindingOnly() {
        assertThat(values(findings, "snomed_code")).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void findingServesConditionsOfTheTable() {
        List<String> keys = cells(conditions, "key");

        assertThat(findings.rows()).allSatisfy(row -> assertThat(CodeTable.values(cell(row, "conditions")))
                .isNotEmpty()
                .allMatch(key -> key.equals("any") || keys.contains(key)));
    }

    @Test
    void conditionIsFoundByOneNameOnly() {
        Stream<String> names = Stream.of("label", "aliases")
                .flatMap(column -> values(conditions, column).stream())
                .map(name -> name.toLowerCase(Locale.ROOT));

        assertThat(names).isNotEmpty().doesNotContain("").doesNotHaveDuplicates();
    }

    @Test
    void snomedCodeStandsForOneConditionOnly() {
        assertThat(values(conditions, "snomed_code")).isNotEmpty().doesNotHaveDuplicates();
    }

    private static List<String> cells(CodeTable table, String column) {
        return table.rows().stream().map(row -> cell(row, column)).toList();
    }

    /** Labels hold bars nowhere, so they may be split like any other cell. */
    private static List<String> values(CodeTable table, String column) {
        return cells(table, column).stream()
                .flatMap(cell -> CodeTable.values(cell).stream())
                .toList();
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
