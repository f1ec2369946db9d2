package prudent.variants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import prudent.language.Fault;
import prudent.language.RuleFile;

/** A variant says what its rule says, in other words: everything else is a fault with its line. */
class VariantReaderTest {

    private static final String RULES = """
            package guidelines.test_cough;

            import prudent.facts.*;
            import prudent.advice.*;

            rule "No antibiotic for a cough with a low CRP"
                @id( TST-01 )
                @guideline( TST )
                @section( 1.1 )
                @evidence( V )
            when
                Age( $years : years )
            then
                insert( Advice.noAntibiotic( "Age " + $years + ", cough: an antibiotic is unlikely to help." ) );
            end

            rule "A cough with blood is referred to a chest clinic"
                @id( TST-02 )
                @guideline( TST )
                @section( 1.2 )
                @evidence( V )
            when
                Age( $years : years )
            then
                insert( Advice.refer( "Age " + $years + ", cough with blood: refer." ) );
            end
            """;

    private static final String SAID = "Cough may last 3 to 4 weeks.";

    private static Variant sentence(String words) {
        return new Variant("question", "ends with a question", words, null);
    }

    private static Variant guidance(String words) {
        return new Variant("how-long", "how long it lasts, first", null, words);
    }

    private static List<String> faults(String rule, Variant... variants) {
        var text = "- rule: " + rule + "\n  variants:\n"
                + String.join(
                        "",
                        List.of(variants).stream()
                                .map(variant -> "    - name: " + variant.name() + "\n")
                                .toList());
        var reader = reader(text);
        reader.read(List.of(new RuleVariants(rule, List.of(variants))));
        return reader.faults().stream().map(Fault::toString).toList();
    }

    private static VariantReader reader(String text) {
        return new VariantReader("test-cough/messages.yaml", text, RuleFile.read("test-cough/rules.drl", RULES), SAID);
    }

    private static Messages messages(Variant... variants) {
        return Objects.requireNonNull(reader("")
                .read(List.of(new RuleVariants("TST-01", List.of(variants))))
                .get("TST-01"));
    }

    @Test
    void otherWordsAreTaken() {
        assertThat(faults(
                        "TST-01",
                        sentence("Cough at {$years}: self-care in place of an antibiotic?"),
                        guidance("It may last 3 to 4 weeks.")))
                .isEmpty();
    }

    @Test
    void valuesNumbersAndDrugsStayThoseOfTheRule() {
        assertThat(faults("TST-01", sentence("A cough: self-care?")))
                .containsExactly("test-cough/messages.yaml:3:7: the rule's values each stand in it once: {$years}");
        assertThat(faults("TST-01", sentence("Cough at {$years}: 9 of 10 need no amoxicillin.")))
                .containsExactly(
                        "test-cough/messages.yaml:3:7: the number 9 stands neither in the rule nor in guideline.yaml: a"
                                + " variant says the same",
                        "test-cough/messages.yaml:3:7: the number 10 stands neither in the rule nor in guideline.yaml:"
                                + " a variant says the same",
                        "test-cough/messages.yaml:3:7: amoxicillin stands neither in the rule nor in guideline.yaml: a"
                                + " variant says the same");
    }

    @Test
    void oneElementIsNew() {
        assertThat(faults("TST-01", new Variant("both", "two things at once", "Cough at {$years}.", "It lasts.")))
                .containsExactly("test-cough/messages.yaml:3:7: one new element: a variant words the sentence otherwise"
                        + " or the guidance, not both");
        assertThat(faults("TST-01", new Variant("own", "", "Cough at {$years}.", null)))
                .containsExactly(
                        "test-cough/messages.yaml:3:7: a variant's name is a short word in lower case, such as"
                                + " expectation, and not own",
                        "test-cough/messages.yaml:3:7: new says in 2 to 15 words what is new in this variant");
    }

    @Test
    void textBudgetsHoldForVariants() {
        assertThat(faults("TST-01", sentence("Cough at {$years}, " + "and so on ".repeat(12))))
                .singleElement()
                .asString()
                .endsWith("fixed characters, and 120 are the most: say it shorter");
        assertThat(faults("TST-01", guidance("word ".repeat(23))))
                .singleElement()
                .asString()
                .endsWith("the guidance has 23 words, and 22 are the most");
    }

    @Test
    void whatWarnsOfDangerKeepsItsWords() {
        assertThat(faults("TST-02", sentence("Blood at {$years}: refer.")))
                .containsExactly("test-cough/messages.yaml:1:9: what refers a patient or warns of a drug keeps its"
                        + " words, so that it is known again");
        assertThat(faults("TST-03", sentence("Blood.")))
                .containsExactly("test-cough/messages.yaml:1:9: no rule of this folder has the id TST-03");
    }

    @Test
    void thePatientsValuesStandInTheOtherWords() {
        var messages = messages(sentence("Cough at {$years}: self-care in place of an antibiotic?"));

        assertThat(messages.all("Age 41, cough: an antibiotic is unlikely to help."))
                .extracting(Message::variant, Message::sentence)
                .containsExactly(
                        tuple("TST-01/own", "Age 41, cough: an antibiotic is unlikely to help."),
                        tuple("TST-01/question", "Cough at 41: self-care in place of an antibiotic?"));
    }

    @Test
    void aSentenceThatIsNotUnderstoodIsSaidAsItIs() {
        var messages = messages(sentence("Cough at {$years}: self-care?"));

        assertThat(messages.all("Something else."))
                .extracting(Message::sentence)
                .containsOnly("Something else.");
    }

    @Test
    void aPrescriberAlwaysReadsTheSameAndTheWordingsShareThem() {
        var two = messages(guidance("It may last 3 to 4 weeks."));
        var three = messages(guidance("It may last 3 to 4 weeks."), sentence("Cough at {$years}: self-care?"));
        var said = "Age 41, cough: an antibiotic is unlikely to help.";
        var own = 0;
        for (int i = 0; i < 3_000; i++) {
            var before = two.to("prescriber-" + i, said).variant();
            var after = three.to("prescriber-" + i, said).variant();
            own += after.equals("TST-01/own") ? 1 : 0;
            assertThat(after).isIn(before, "TST-01/question");
            assertThat(three.to("prescriber-" + i, said).variant()).isEqualTo(after);
        }

        assertThat(own).isBetween(900, 1_100);
    }
}
