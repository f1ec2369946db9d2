package prudent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.junit.jupiter.api.Test;

/**
 * Every rule concludes among all others what it concludes alone: nothing that the engine shares between rules makes one of them
 * silent. Held for the facts of every other vignette.
 */
class RulesTogetherTest {

    private static final Path GUIDELINES = Path.of("guidelines");

    @Test
    void everyRuleConcludesAmongAllWhatItConcludesAlone() {
        var models = RuleClasses.of(RuleCompiler.compile(GuidelineFiles.in(GUIDELINES)));
        try (var library = GuidelineLibrary.packaged()) {
            var cases = new ArrayList<Assessment>();
            var vignettes = VignetteFacts.all(library);
            for (int i = 0; i < vignettes.size(); i += 2) {
                cases.add(library.assess(vignettes.get(i)));
            }
            for (var guideline : library.guidelines()) {
                var concerned =
                        cases.stream().filter(each -> concerns(guideline, each)).toList();
                if (!concerned.isEmpty()) {
                    var model = GuidelineReader.model(guideline.folder(), models);
                    alone(model.getRules()).forEach((name, rule) -> holds(name, rule, concerned));
                }
            }
        }
    }

    /** Whether the rules of a folder were in the session that concluded; those that derive facts run in others. */
    private static boolean concerns(Guideline guideline, Assessment assessed) {
        return switch (guideline.text().appliesTo()) {
            case EVERY_ORDER -> true;
            case INFECTIONS ->
                assessed.infection() != null && guideline.text().infections().contains(assessed.infection());
            case DEFINITIONS, SCORES -> false;
        };
    }

    private static Map<String, RuleBase> alone(List<Rule> rules) {
        var bases = new LinkedHashMap<String, RuleBase>();
        for (var rule : rules) {
            var model = new ModelImpl();
            model.addRule(rule);
            bases.put(rule.getName(), new RuleBase(List.of(model)));
        }
        return bases;
    }

    private static void holds(String name, RuleBase rule, List<Assessment> cases) {
        for (var assessed : cases) {
            assertThat(summaries(assessed.findings(), name))
                    .as("%s: %s", name, assessed.facts())
                    .isEqualTo(summaries(rule.run(assessed.facts()).findings(), name));
        }
        rule.close();
    }

    private static Set<String> summaries(List<Finding> findings, String rule) {
        var summaries = new TreeSet<String>();
        for (var finding : findings) {
            if (finding.rule().sentence().equals(rule)) {
                summaries.add(finding.conclusion().summary());
            }
        }
        return summaries;
    }
}
