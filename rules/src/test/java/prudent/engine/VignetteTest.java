package prudent.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import prudent.engine.Guideline.Vignette;
import prudent.workbench.VignetteOutcome;

/** Given these facts, exactly these rules conclude, and no other. */
class VignetteTest {

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
    Stream<DynamicNode> exactlyTheExpectedRulesConclude() {
        return library.guidelines().stream()
                .map(guideline -> dynamicContainer(
                        guideline.folder(),
                        guideline.vignettes().stream()
                                .map(vignette -> dynamicTest(vignette.vignette(), () -> holds(guideline, vignette)))));
    }

    private static void holds(Guideline guideline, Vignette vignette) {
        var outcome = VignetteOutcome.of(library, guideline, vignette);

        assertThat(outcome.missing()).as("expected, and silent").isEmpty();
        assertThat(outcome.unexpected()).as("concludes, and was not expected").isEmpty();
        assertThat(outcome.holds()).as("leads: " + outcome.leads()).isTrue();
    }
}
