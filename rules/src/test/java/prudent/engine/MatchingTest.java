package prudent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import prudent.language.Matching;
import prudent.workbench.Case;

/** The workbench and the engine agree: over every vignette, each rule speaks as often, and says the same. */
class MatchingTest {

    @Test
    void everyRuleSpeaksAsTheEngineSays() {
        try (var library = GuidelineLibrary.packaged()) {
            var written = WrittenRules.of(GuidelineFiles.in(GuidelinesFolder.SOURCE));
            var compared = 0;
            for (var facts : VignetteFacts.all(library)) {
                var assessment = library.assess(facts);
                var ofTheEngine = new TreeSet<String>();
                assessment
                        .derivations()
                        .forEach(each -> ofTheEngine.add(each.rule().id() + " " + each.fact()));
                assessment
                        .findings()
                        .forEach(each -> ofTheEngine.add(each.rule().id() + " " + each.conclusion()));

                assertThat(said(library, written, Case.of(library, facts)))
                        .as("%s", facts)
                        .isEqualTo(ofTheEngine);
                compared += ofTheEngine.size();
            }
            assertThat(compared).isGreaterThan(1000);
        }
    }

    private static Set<String> said(GuidelineLibrary library, WrittenRules written, Case about) {
        var said = new TreeSet<String>();
        for (var guideline : library.guidelines()) {
            if (about.concerns(guideline)) {
                var matching = new Matching(about.seenBy(guideline));
                for (var rule : written.ofFolder(guideline.folder())) {
                    matching.firings(rule)
                            .forEach(firing -> said.add(rule.rule().id() + " " + firing.conclusion()));
                }
            }
        }
        return said;
    }
}
