package prudent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import prudent.engine.GuidelineText.AppliesTo;
import prudent.facts.Fact;
import prudent.language.CheckedRule;
import prudent.language.Fault;
import prudent.language.Matching;
import prudent.language.RuleFile;

/** The workbench and the engine agree: over every vignette, each rule speaks as often, and says the same. */
class MatchingTest {

    @Test
    void everyRuleSpeaksAsTheEngineSays() throws IOException {
        try (var library = GuidelineLibrary.packaged()) {
            var rules = rules(library);
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

                assertThat(said(library, rules, facts, assessment))
                        .as("%s", facts)
                        .isEqualTo(ofTheEngine);
                compared += ofTheEngine.size();
            }
            assertThat(compared).isGreaterThan(1000);
        }
    }

    private static TreeSet<String> said(
            GuidelineLibrary library, Map<String, List<CheckedRule>> rules, List<Fact> given, Assessment assessment) {
        var said = new TreeSet<String>();
        var known = new ArrayList<>(given);
        for (var stratum : List.of(AppliesTo.DEFINITIONS, AppliesTo.SCORES)) {
            var derived = new ArrayList<Fact>();
            for (var guideline : library.guidelines()) {
                if (guideline.text().appliesTo() == stratum) {
                    for (var rule : rules.get(guideline.folder())) {
                        for (var firing : new Matching(List.copyOf(known)).firings(rule)) {
                            said.add(rule.rule().id() + " " + firing.conclusion());
                            derived.add((Fact) firing.conclusion());
                        }
                    }
                }
            }
            known.addAll(derived);
        }
        for (var guideline : library.guidelines()) {
            var applies = guideline.text().appliesTo() == AppliesTo.EVERY_ORDER
                    || guideline.text().infections().contains(assessment.infection());
            if (applies) {
                for (var rule : rules.get(guideline.folder())) {
                    new Matching(assessment.facts())
                            .firings(rule)
                            .forEach(firing -> said.add(rule.rule().id() + " " + firing.conclusion()));
                }
            }
        }
        return said;
    }

    private static Map<String, List<CheckedRule>> rules(GuidelineLibrary library) throws IOException {
        var rules = new LinkedHashMap<String, List<CheckedRule>>();
        for (var guideline : library.guidelines()) {
            var faults = new ArrayList<Fault>();
            var path = GuidelinesFolder.SOURCE.resolve(guideline.folder()).resolve("rules.drl");
            var file = RuleFile.read(guideline.folder() + "/rules.drl", Files.readString(path));
            rules.put(guideline.folder(), file.check(faults));
            assertThat(file.faults()).isEmpty();
            assertThat(faults).isEmpty();
        }
        return rules;
    }
}
