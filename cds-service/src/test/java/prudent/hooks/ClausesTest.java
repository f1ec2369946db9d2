package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * The clauses of CDS Hooks that concern a service, as {@code clauses.csv} counts them: 2.0.1, what 3.0 adds, and where both leave
 * it open what we do. Each is tested by a test that is named after it, or says why it does not concern us.
 */
class ClausesTest {

    private static final int HOW_MANY = 106;
    private static final Pattern NUMBERS = Pattern.compile("Clauses? ([0-9, ]+): .+");

    record Clause(int number, List<String> tests, String notOurs) {

        @Override
        public String toString() {
            return "clause " + number;
        }
    }

    static List<Clause> clauses() throws IOException {
        try (var in = Objects.requireNonNull(ClausesTest.class.getResourceAsStream("clauses.csv"));
                var rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .<java.util.Map<String, String>>readValues(in)) {
            return rows.readAll().stream()
                    .map(row -> new Clause(
                            Integer.parseInt(row.getOrDefault("clause", "")),
                            words(row.getOrDefault("tested by", "")),
                            row.getOrDefault("does not concern us because", "")))
                    .toList();
        }
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
    }

    @Test
    void everyClauseIsThereOnce() throws IOException {
        assertThat(clauses())
                .extracting(Clause::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, HOW_MANY).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("clauses")
    void isTestedByItsNumberOrSaysWhyNot(Clause clause) {
        assertThat(clause.tests().isEmpty()).isNotEqualTo(clause.notOurs().isBlank());
        assertThat(clause.tests())
                .allSatisfy(test -> assertThat(numbers(method(test))).contains(clause.number()));
    }

    private static Method method(String test) {
        var name = test.split("#", 2);
        try {
            var type = Class.forName("prudent." + name[0]);
            assertThat(type.isAnnotationPresent(Disabled.class)).as(test).isFalse();
            return Stream.of(type.getDeclaredMethods())
                    .filter(method -> method.getName().equals(name[1]))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("there is no test " + test));
        } catch (ClassNotFoundException e) {
            throw new AssertionError("there is no class for " + test, e);
        }
    }

    /** The clauses that a test says it tests. */
    private static List<Integer> numbers(Method test) {
        assertThat(test.isAnnotationPresent(Test.class) || test.isAnnotationPresent(ParameterizedTest.class))
                .as(test + " is a test")
                .isTrue();
        assertThat(test.isAnnotationPresent(Disabled.class)).isFalse();
        var name = Objects.requireNonNull(test.getAnnotation(DisplayName.class), test + " has a display name");
        var numbers = NUMBERS.matcher(name.value());
        assertThat(numbers.matches()).as(name.value()).isTrue();
        return Arrays.stream(numbers.group(1).split(", ", -1))
                .map(Integer::valueOf)
                .toList();
    }

    @AfterAll
    static void count() throws IOException {
        var tested =
                clauses().stream().filter(clause -> !clause.tests().isEmpty()).count();
        System.out.println(
                "clauses of CDS Hooks tested: " + tested + "/" + HOW_MANY + ", the others do not concern us");
    }
}
