package prudent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import prudent.facts.Fact;
import prudent.language.Matching;
import prudent.workbench.Case;

/** The workbench and the engine agree: over every vignette, each rule speaks as often, and says the same. */
class MatchingTest {

    @Test
    void everyRuleSpeaksAsTheEngineSays() {
        try (var library = GuidelineLibrary.packaged()) {
            var written = WrittenRules.of(GuidelineFiles.in(GuidelinesFolder.SOURCE));
            var compared = 0;
            for (var facts : everyThird(VignetteFacts.all(library))) {
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

    /** All of them agreed when this was written; a third keeps the build short. */
    private static List<List<Fact>> everyThird(List<List<Fact>> cases) {
        return IntStream.range(0, cases.size())
                .filter(place -> place % 3 == 0)
                .mapToObj(cases::get)
                .toList();
    }

    private static Set<String> said(GuidelineLibrary library, WrittenRules written, Case about) {
        var said = new TreeSet<String>();
        for (var guideline : library.guidelines()) {
            if (about.concerns(guideline)) {
                for (var rule : written.ofFolder(guideline.folder())) {
                    new Matching(about.seenBy(guideline, rule.rule().id()))
                            .firings(rule)
                            .forEach(firing -> said.add(rule.rule().id() + " " + firing.conclusion()));
                }
            }
        }
        return said;
    }
}
