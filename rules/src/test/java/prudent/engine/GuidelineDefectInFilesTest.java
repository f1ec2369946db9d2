package prudent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author is told about tables, cases and guideline files that cannot be used. */
class GuidelineDefectInFilesTest {

    private static final String YAML = "age-limits/guideline.yaml";
    private static final String TABLE = "acute-sore-throat/regimens.csv";

    private final GuidelinesFolder folder;

    GuidelineDefectInFilesTest(@TempDir Path path) throws IOException {
        this.folder = GuidelinesFolder.copiedTo(path, "age-limits", "indication", "acute-sore-throat");
    }

    @Test
    void unknownDrugInTheTable() throws IOException {
        folder.replace(TABLE, "CLARITHROMYCIN,1m,12y,,8", "CLARITHROMYCINE,1m,12y,,8");

        assertThat(folder.faults())
                .containsExactly(TABLE + ":10:34: column drug: \"CLARITHROMYCINE\" is no Antimicrobial");
    }

    @Test
    void rangesThatAreNone() throws IOException {
        folder.replace(TABLE, "yes,no,1-60,", "yes,no,60-1,").replace(TABLE, "yes,no,125,", "yes,no,125-,");

        assertThat(folder.faults())
                .containsExactly(
                        TABLE + ":10:66: column mg: \"60-1\" runs backwards",
                        TABLE + ":12:69: column mg: \"125-\" is neither a number nor a range like 5-10");
    }

    @Test
    void misspeltKey() throws IOException {
        folder.replace(YAML, "edition:", "editon:");

        assertThat(folder.faults())
                .singleElement()
                .asString()
                .startsWith(YAML + ":4:1: \"editon\" is not known here; there are applies_to, ");
    }

    @Test
    void missingKeys() throws IOException {
        folder.replace(YAML, "applies_to: EVERY_ORDER\n", "").replace(YAML, "next_review: 2027-05-23\n", "");

        assertThat(folder.faults()).containsExactly(YAML + ":1:1: applies_to, next_review missing");
    }

    @Test
    void dateThatIsNone() throws IOException {
        folder.replace(YAML, "\nreviewed: 2026-11-23", "\nreviewed: 23.11.2026");

        assertThat(folder.faults()).containsExactly(YAML + ":9:11: \"23.11.2026\" is no date like 2026-11-23");
    }

    @Test
    void vignetteWithoutItsExpectation() throws IOException {
        folder.replace("age-limits/vignettes.yaml", "expect: [ IND-01, AGE-01 ]", "expct: [ IND-01, AGE-01 ]");

        assertThat(folder.faults())
                .singleElement()
                .asString()
                .contains("age-limits/vignettes.yaml:11:1: ", "given and expect");
    }

    @Test
    void twoFoldersForOneInfection() throws IOException {
        folder.replace(YAML, "applies_to: EVERY_ORDER", "applies_to: INFECTIONS\ninfections: [ACUTE_SORE_THROAT]");

        assertThat(folder.faults())
                .containsExactly(YAML + ":1:1: ACUTE_SORE_THROAT is covered by acute-sore-throat already");
    }

    @Test
    void noGuidelineFile() throws IOException {
        folder.remove(YAML);

        assertThat(folder.faults()).containsExactly(YAML + ":1:1: missing; it says where the guideline comes from");
    }
}
