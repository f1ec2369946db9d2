package prudent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.drools.core.impl.InternalRuleBase;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;
import prudent.facts.Age;
import prudent.facts.ClinicalFinding;
import prudent.facts.Fact;
import prudent.facts.Present;

/** What is left outside a session is nothing that a rule would have matched. */
class LookedAtTest {

    private static final List<Model> RED_FLAGS = List.of(RuleClasses.packaged().get("guidelines.red_flags"));

    @Test
    void factsThatNoRuleNamesAreLeftOutside() {
        var lookedAt = new LookedAt((InternalRuleBase) KieBaseBuilder.createKieBaseFromModel(RED_FLAGS));

        assertThat(lookedAt.includes(new Present(ClinicalFinding.NON_BLANCHING_RASH)))
                .isTrue();
        assertThat(lookedAt.includes(new Present(ClinicalFinding.NOCTURIA_NEW))).isFalse();
        assertThat(lookedAt.includes(new Age(3, 40))).isTrue();
    }

    @Test
    void everyFolderConcludesWhatItConcludesWhenAllFactsAreInserted() {
        try (var library = GuidelineLibrary.packaged()) {
            var cases = VignetteFacts.all(library).stream()
                    .map(given -> library.assess(given).facts())
                    .toList();
            RuleClasses.packaged().values().forEach(model -> holds(model, cases));
        }
    }

    private static void holds(Model model, List<List<Fact>> cases) {
        var rules = new RuleBase(List.of(model));
        var refs = RuleBase.ruleRefs(model);
        var sessions = KieBaseBuilder.createKieBaseFromModel(model).newKieSessionsPool(1);
        for (var facts : cases) {
            var all = new FindingRecorder(refs);
            insertAll(sessions.newKieSession(), facts, all);
            assertThat(concluded(rules.run(facts)))
                    .as("%s: %s", model.getName(), facts)
                    .isEqualTo(concluded(all));
        }
        sessions.shutdown();
        rules.close();
    }

    private static void insertAll(KieSession session, List<Fact> facts, FindingRecorder recorder) {
        session.addEventListener((RuleRuntimeEventListener) recorder);
        session.addEventListener((AgendaEventListener) recorder);
        facts.forEach(session::insert);
        session.fireAllRules();
        session.removeEventListener((RuleRuntimeEventListener) recorder);
        session.removeEventListener((AgendaEventListener) recorder);
        session.dispose();
    }

    private static Set<String> concluded(FindingRecorder recorder) {
        var concluded = new TreeSet<String>();
        recorder.findings().forEach(finding -> concluded.add(finding.rule().id() + ": " + finding.conclusion()));
        recorder.derivations().forEach(derived -> concluded.add(derived.rule().id() + ": " + derived.fact()));
        return concluded;
    }
}
