package prudent.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import prudent.engine.WrittenGuideline;
import prudent.workbench.GuidelineCheck;
import prudent.workbench.Workspace;

/** Every guideline passes the check that authors run. */
class GuidelineStyleTest {

    private static final Workspace GUIDELINES = Workspace.in(Path.of("guidelines"));

    @TestFactory
    Stream<DynamicTest> everyGuidelinePassesTheCheck() {
        return GUIDELINES.folders().stream()
                .map(folder ->
                        dynamicTest(folder, () -> assertThat(faults(folder)).isEmpty()));
    }

    private static List<String> faults(String folder) {
        return new GuidelineCheck(new Workspace(GUIDELINES.files(), List.of(folder)), Set.of()).faults();
    }

    @Test
    void keysOfGuidelinesAreTheirOwn() {
        assertThat(GUIDELINES.folders())
                .extracting(folder ->
                        WrittenGuideline.read(GUIDELINES.files(), folder).text())
                .isNotEmpty()
                .doesNotContainNull()
                .extracting(text -> text == null ? "" : text.key())
                .doesNotHaveDuplicates();
    }
}
