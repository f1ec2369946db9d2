package prudent.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A rule cannot do harm: what is no rule is refused by its words, and, should it be compiled all the same, by its classes. */
class AttackTest {

    private static final String MARK = "prudent.attack";
    private static final int FEWEST_ATTACKS = 40;

    /** What someone may try to slip into a rule. */
    record Attack(String attack, String drl) {

        GuidelineFiles files() {
            return new GuidelineFiles(new TreeMap<>(Map.of("attack/rules.drl", drl.getBytes(UTF_8))));
        }
    }

    private static List<Attack> attacks() throws IOException {
        var yaml = Files.readString(Path.of("src/test/resources/attacks.yaml"));
        return List.of(new YAMLMapper().readValue(yaml, Attack[].class));
    }

    @AfterEach
    void nothingWasDone() {
        assertThat(System.getProperty(MARK)).isNull();
        System.clearProperty(MARK);
    }

    @Test
    void thereAreManyAttacks() throws IOException {
        assertThat(attacks()).hasSizeGreaterThanOrEqualTo(FEWEST_ATTACKS).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> isRefusedByItsWords() throws IOException {
        return attacks().stream()
                .map(attack -> dynamicTest(attack.attack(), () -> {
                    var faults = WrittenRules.of(attack.files()).faults();

                    assertThat(faults).isNotEmpty().allSatisfy(fault -> {
                        assertThat(fault.line()).isPositive();
                        assertThat(fault.column()).isPositive();
                        assertThat(fault.what()).isNotBlank();
                    });
                }));
    }

    @TestFactory
    Stream<DynamicTest> isRefusedByItsClasses() throws IOException {
        return attacks().stream()
                .map(attack -> dynamicTest(attack.attack(), () -> {
                    SortedMap<String, byte[]> classes;
                    try {
                        classes = RuleCompiler.compileWritten(attack.files());
                    } catch (RuntimeException notCompiled) {
                        return;
                    }
                    assertThatExceptionOfType(GuidelineDefect.class)
                            .isThrownBy(() -> RuleClasses.of(classes))
                            .withMessageContaining("what no rule may do");
                }));
    }
}
