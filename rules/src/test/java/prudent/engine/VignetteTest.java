package prudent.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import prudent.engine.Guideline.Vignette;
import prudent.engine.GuidelineText.AppliesTo;

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

    @TestFactory
    Stream<DynamicNode> everyRuleIsExpectedAndEveryFolderHasASilentCase() {
        return library.guidelines().stream()
                .map(guideline -> dynamicTest(guideline.folder(), () -> isCoveredByItsVignettes(guideline)));
    }

    private static void holds(Guideline guideline, Vignette vignette) {
        var assessment = library.assess(VignetteFacts.of(vignette));

        assertThat(concluding(guideline, assessment)).containsExactlyInAnyOrderElementsOf(vignette.expect());
        if (!vignette.leads().isEmpty()) {
            assertThat(assessment.lead().map(lead -> lead.topic().key())).hasValue(vignette.leads());
        }
    }

    /** Folders that derive facts are held to what their own rules derive; all others to every rule that concludes. */
    private static List<String> concluding(Guideline guideline, Assessment assessment) {
        var derives = guideline.text().appliesTo() == AppliesTo.DEFINITIONS
                || guideline.text().appliesTo() == AppliesTo.SCORES;
        var rules = derives
                ? assessment.derivations().stream().map(Derivation::rule).filter(guideline.rules()::contains)
                : assessment.findings().stream().map(Finding::rule);
        return rules.map(RuleRef::id).toList();
    }

    private static void isCoveredByItsVignettes(Guideline guideline) {
        var expected = new HashSet<String>();
        guideline.vignettes().forEach(vignette -> expected.addAll(vignette.expect()));

        assertThat(guideline.rules()).isNotEmpty();
        assertThat(expected)
                .containsAll(guideline.rules().stream().map(RuleRef::id).toList());
        assertThat(guideline.vignettes()).anyMatch(vignette -> vignette.expect().isEmpty());
    }
}
