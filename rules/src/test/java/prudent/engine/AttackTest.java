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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import prudent.facts.Antimicrobial;
import prudent.facts.AntimicrobialOrder;
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

    /** How many came so far that their classes were looked at; the others did not even compile. */
    private static final AtomicInteger COMPILED = new AtomicInteger();

    @AfterAll
    static void saysHowMany() throws IOException {
        System.out.println("attacks: " + attacks().size() + ", all refused by their words; with those not looked at, "
                + COMPILED + " compile and are refused by their classes, the others do not compile");
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

    /** Its classes are those of a rule: only its words tell. */
    @Test
    void everyCombinationOfManyFactsIsRefusedByItsWords() {
        var drl = """
                package guidelines.attack;

                import prudent.facts.*;
                import prudent.advice.*;

                rule "Every combination of five findings is gone through"
                    @id( ATTACK-01 )
                when
                    Present( $one : finding )
                    Present( $two : finding )
                    Present( $three : finding )
                    Present( $four : finding )
                    Present( $five : finding )
                then
                    insert( Advice.refer( "Send in." ) );
                end
                """;

        assertThat(WrittenRules.of(new Attack("", drl).files()).faults())
                .singleElement()
                .asString()
                .contains("three lines match any fact of their kind");
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
                    COMPILED.incrementAndGet();
                    assertThatExceptionOfType(RuntimeException.class)
                            .isThrownBy(() -> run(classes))
                            .withMessageMatching("(?s).*(what no rule may do|neither fact nor conclusion).*");
                }));
    }

    /** The last of the second layer: nothing but facts and conclusions is taken from a rule. */
    private static void run(SortedMap<String, byte[]> classes) {
        var rules = new RuleBase(RuleClasses.of(classes).values());
        try {
            rules.run(List.of(new AntimicrobialOrder(Antimicrobial.AMOXICILLIN, false)));
        } finally {
            rules.close();
        }
    }
}
