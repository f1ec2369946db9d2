package prudent.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import prudent.engine.Guideline;
import prudent.engine.GuidelineLibrary;

/** Every guideline is written in the same way: one test for each file and check. */
class GuidelineStyleTest {

    private static final Path GUIDELINES = Path.of("guidelines");

    private static GuidelineLibrary library;

    @BeforeAll
    static void loadThePackagedGuidelines() {
        library = GuidelineLibrary.packaged();
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @TestFactory
    Stream<DynamicNode> rulesFollowTheStyleGuide() {
        return eachFolder(guideline -> {
            var file = drl(guideline);
            return DrlStyle.CHECKS.entrySet().stream()
                    .map(check -> test(check.getKey(), check.getValue().apply(file)));
        });
    }

    @TestFactory
    Stream<DynamicNode> wordsAreShortAndComplete() {
        return eachFolder(guideline -> Stream.of(
                test("guidance of at most 22 words", TextStyle.guidance(guideline.text())),
                test("words for the patient of at most 38 words together", TextStyle.patient(guideline.text())),
                test("guidance on every topic", TextStyle.explained(drl(guideline), guideline.text()))));
    }

    @TestFactory
    Stream<DynamicNode> regimenTablesAreSound() {
        return eachFolder(guideline -> Stream.of(
                test("numbers are possible", RegimenStyle.numbers(guideline.regimens())),
                test("one row for one patient", RegimenStyle.overlaps(guideline.regimens())),
                test("no gap between bands", RegimenStyle.gaps(guideline.regimens()))));
    }

    @Test
    void idsBeginWithThePrefixOfTheirFolder() {
        var owners = new HashMap<String, String>();
        var ids = new ArrayList<String>();
        for (var guideline : library.guidelines()) {
            for (var rule : guideline.rules()) {
                ids.add(rule.id());
                var prefix = rule.id().substring(0, rule.id().lastIndexOf('-'));
                assertThat(owners.computeIfAbsent(prefix, any -> guideline.folder()))
                        .as("the folder of %s", prefix)
                        .isEqualTo(guideline.folder());
            }
            assertThat(guideline.rules())
                    .extracting(rule -> rule.id().replaceAll("-\\d\\d$", ""))
                    .as(guideline.folder())
                    .containsOnly(guideline.rules().get(0).id().replaceAll("-\\d\\d$", ""));
        }
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void keysOfGuidelinesAreTheirOwn() {
        assertThat(library.guidelines())
                .extracting(guideline -> guideline.text().key())
                .doesNotHaveDuplicates();
    }

    private static Stream<DynamicNode> eachFolder(Function<Guideline, Stream<DynamicTest>> checks) {
        return library.guidelines().stream()
                .map(guideline -> dynamicContainer(guideline.folder(), checks.apply(guideline)));
    }

    private static DrlFile drl(Guideline guideline) {
        var path = GUIDELINES.resolve(guideline.folder()).resolve("rules.drl");
        return DrlFile.read(guideline.folder(), guideline.text().key(), path);
    }

    private static DynamicTest test(String check, List<String> faults) {
        return dynamicTest(check, () -> assertThat(faults).isEmpty());
    }
}
