package prudent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author is told about rules that cannot be used: the file, the line where known, and plain words. */
class GuidelineDefectTest {

    private static final String RULES = "age-limits/rules.drl";
    private static final String TABLE = "acute-sore-throat/regimens.csv";

    private final Path path;
    private final GuidelinesFolder folder;

    GuidelineDefectTest(@TempDir Path path) throws IOException {
        this.path = path;
        this.folder = GuidelinesFolder.copiedTo(path, "age-limits", "indication", "acute-sore-throat");
    }

    @Test
    void ruleThatCannotBeRead() throws IOException {
        folder.replace(RULES, "years : years )", "years : years");

        assertThat(folder.faults())
                .singleElement()
                .asString()
                .startsWith(RULES + ":14:5: expected a comma or the closing bracket of Age");
    }

    @Test
    void unknownConstant() throws IOException {
        folder.replace(RULES, "AntimicrobialClass.TETRACYCLINE", "AntimicrobialClass.TETRACYCLIN");

        assertThat(folder.faults())
                .containsExactly(RULES + ":12:108: AntimicrobialClass has no TETRACYCLIN; did you mean TETRACYCLINE?");
    }

    @Test
    void unknownFact() throws IOException {
        folder.replace(RULES, "Age( years", "Agee( years");

        assertThat(folder.faults()).containsExactly(RULES + ":13:5: there is no fact Agee; did you mean Age?");
    }

    @Test
    void unknownPartOfAFact() throws IOException {
        folder.replace(RULES, "years < 12", "yers < 12");

        assertThat(folder.faults()).containsExactly(RULES + ":13:10: Age has no yers; did you mean years?");
    }

    @Test
    void wordComparedWithANumber() throws IOException {
        folder.replace(RULES, "years < 12", "years < \"three\"");

        assertThat(folder.faults()).containsExactly(RULES + ":13:16: < compares numbers, and a text is none");
    }

    @Test
    void textComparedWithAConstant() throws IOException {
        folder.replace(RULES, "AntimicrobialClass.TETRACYCLINE", "\"TETRACYCLINE\"");

        assertThat(folder.faults())
                .containsExactly(
                        RULES + ":12:89: AntimicrobialClass is compared with a text: they can never be the same");
    }

    @Test
    void unknownAdvice() throws IOException {
        folder.replace(RULES, "Advice.contraindicated", "Advice.forbid");

        assertThat(folder.faults()).containsExactly(RULES + ":16:20: Advice has no forbid( a text )");
    }

    @Test
    void unknownNameInTheConclusion() throws IOException {
        folder.replace(RULES, "$drug.label() + \" is not given", "$drgu.label() + \" is not given");

        assertThat(folder.faults()).containsExactly(RULES + ":16:62: $drgu is not bound above; did you mean $drug?");
    }

    @Test
    void sameSentenceTwice() throws IOException {
        folder.replace(
                RULES, "The age is asked for when it is not known", "A tetracycline is contraindicated under 12 years");

        assertThat(folder.faults())
                .containsExactly(RULES + ":19:6: the rule of line 6 has the same sentence: say how they differ");
    }

    @Test
    void missingSection() throws IOException {
        folder.replace(RULES, "    @section( tetracyclines )\n", "");

        assertThat(folder.faults())
                .containsExactly(RULES + ":1:1, rule \"A tetracycline is contraindicated under 12 years\": "
                        + "@section( … ) is missing");
    }

    @Test
    void unknownEvidence() throws IOException {
        folder.replace(RULES, "@evidence( V2 )", "@evidence( V9 )");

        assertThat(folder.faults())
                .hasSize(2)
                .allMatch(fault -> fault.endsWith("@evidence( V9 ) is none of V, V2 and M"));
    }

    @Test
    void idOfAnotherFolder() throws IOException {
        folder.replace(RULES, "@id( AGE-01 )", "@id( IND-01 )");

        assertThat(folder.faults())
                .singleElement()
                .asString()
                .endsWith("the id IND-01 is taken by a rule of age-limits");
    }

    @Test
    void packageOfAnotherFolder() throws IOException {
        folder.replace(RULES, "package guidelines.age_limits", "package guidelines.indication");

        assertThat(folder.faults()).containsExactly(RULES + ":1:1: must begin with package guidelines.age_limits;");
    }

    @Test
    void noRule() throws IOException {
        Files.writeString(path.resolve(RULES), "package guidelines.age_limits;\n");

        assertThat(folder.faults()).containsExactly(RULES + ":1:1: missing, or without a rule");
    }

    @Test
    void noRules() throws IOException {
        folder.remove(RULES);

        assertThat(folder.faults()).containsExactly(RULES + ":1:1: missing, or without a rule");
    }

    @Test
    void everythingWrongIsSaidAtOnce() throws IOException {
        folder.replace(RULES, "years < 12", "yers < 12")
                .replace("indication/rules.drl", "RecordItem.INDICATION", "RecordItem.INDICATIONS")
                .replace(TABLE, "12y,,,,no,any,500,", "12y,,,,no,any,much,")
                .remove("indication/guideline.yaml");

        assertThat(folder.faults())
                .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactlyInAnyOrder(RULES, "indication/rules.drl", TABLE, "indication/guideline.yaml");
    }
}
