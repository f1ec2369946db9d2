package prudent.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.internal.conf.ShareBetaNodesOption;
import prudent.facts.Fact;

/** The rules of one or more guideline folders, ready to run together. Sessions are pooled: a new one costs as much as a run. */
final class RuleBase {

    /**
     * Drools 10.2.0 may leave out a rule with a "not" whose first patterns are those of another rule too (found with three rules
     * that compare a number and two that share its bounds; a test holds every rule to what it concludes alone). So rules share
     * no joins.
     */
    private static final ShareBetaNodesOption NO_SHARED_JOINS = ShareBetaNodesOption.NO;

    /** No assessment comes near this; a rule base that does runs away and is a defect. */
    private static final int MOST_FIRINGS = 500;

    private static final int POOLED_SESSIONS = 8;

    private final Map<String, RuleRef> rules;
    private final LookedAt lookedAt;
    private final KieSessionsPool sessions;

    RuleBase(Collection<Model> models) {
        var base = KieBaseBuilder.createKieBaseFromModel(models, NO_SHARED_JOINS);
        rules = new LinkedHashMap<>();
        models.forEach(model -> rules.putAll(ruleRefs(model)));
        lookedAt = new LookedAt(base);
        sessions = base.newKieSessionsPool(POOLED_SESSIONS);
    }

    /** The rules of one folder by their sentences. */
    static Map<String, RuleRef> ruleRefs(Model model) {
        var refs = new LinkedHashMap<String, RuleRef>();
        var faults = new ArrayList<String>();
        for (var rule : model.getRules()) {
            try {
                refs.put(rule.getName(), RuleRef.of(rule.getName(), rule.getMetaData()));
            } catch (IllegalArgumentException e) {
                faults.add(model.getPackageName() + ", rule \"" + rule.getName() + "\": " + e.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            throw new GuidelineDefect(faults);
        }
        return refs;
    }

    /** Runs the rules once over these facts. */
    FindingRecorder run(List<Fact> facts) {
        var recorder = new FindingRecorder(rules);
        KieSession session = sessions.newKieSession();
        try {
            session.addEventListener((RuleRuntimeEventListener) recorder);
            session.addEventListener((AgendaEventListener) recorder);
            for (var fact : facts) {
                if (lookedAt.includes(fact)) {
                    session.insert(fact);
                }
            }
            if (session.fireAllRules(MOST_FIRINGS) == MOST_FIRINGS) {
                throw new IllegalStateException("a rule of " + rules.values() + " fires without end");
            }
            return recorder;
        } finally {
            session.removeEventListener((RuleRuntimeEventListener) recorder);
            session.removeEventListener((AgendaEventListener) recorder);
            session.dispose();
        }
    }

    void close() {
        sessions.shutdown();
    }
}
