package prudent.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import prudent.engine.GuidelineLibrary;

/** The questions of the assessment forms are those whose answers the rules read. */
class QuestionTableTest {

    private static final Path TABLE = Vocabulary.FOLDER.resolve("assessment-questions.csv");

    @Test
    void tableIsWhatTheRulesRead() throws IOException {
        try (var library = GuidelineLibrary.packaged()) {
            var lines = new QuestionTable(library.guidelines(), Path.of("guidelines")).lines();
            if (Boolean.getBoolean("regenerate")) {
                Files.write(TABLE, lines);
            }

            assertThat(Files.readAllLines(TABLE))
                    .as(
                            "assessment-questions.csv is not what the rules read. Regenerate: mvn -pl rules,fhir-profiles test"
                                    + " -Dtest=QuestionTableTest,TerminologyResourcesTest -Dregenerate=true"
                                    + " -Dsurefire.failIfNoSpecifiedTests=false")
                    .isEqualTo(lines);
        }
    }
}
