package prudent.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import prudent.advice.Conclusion;
import prudent.facts.Fact;

/** Takes down what the rules of one run insert, and which rule did it because of which facts. */
final class FindingRecorder extends DefaultAgendaEventListener implements RuleRuntimeEventListener {

    /** A run takes a tenth of a millisecond. One that works for two seconds is a defect, or an attack. */
    private static final long LONGEST_NANOS = 2_000_000_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<String, RuleRef> rules;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Derivation> derivations = new ArrayList<>();
    private final long begin = System.nanoTime();
    private final long workBefore = THREADS.getCurrentThreadCpuTime();
    private List<Fact> firing = List.of();

    FindingRecorder(Map<String, RuleRef> rules) {
        this.rules = rules;
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        if (worksTooLong()) {
            throw new IllegalStateException(
                    "the rules take too long: " + event.getMatch().getRule().getName());
        }
        var facts = new ArrayList<Fact>();
        for (var object : event.getMatch().getObjects()) {
            if (object instanceof Fact fact) {
                facts.add(fact);
            }
        }
        firing = facts;
    }

    /** On a machine that is busy with something else a good rule waits long; only its own work counts. */
    private boolean worksTooLong() {
        return System.nanoTime() - begin > LONGEST_NANOS
                && THREADS.getCurrentThreadCpuTime() - workBefore > LONGEST_NANOS;
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        if (event.getRule() == null) {
            return;
        }
        if (event.getObject() instanceof Conclusion conclusion) {
            findings.add(new Finding(ruleNamed(event.getRule().getName()), conclusion, firing, null));
        } else if (event.getObject() instanceof Fact fact) {
            derivations.add(new Derivation(ruleNamed(event.getRule().getName()), fact, firing));
        } else {
            throw new IllegalStateException(event.getRule().getName() + " inserts what is neither fact nor conclusion");
        }
    }

    private RuleRef ruleNamed(String name) {
        return Objects.requireNonNull(rules.get(name), name);
    }

    @Override
    public void objectUpdated(ObjectUpdatedEvent event) {}

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {}

    List<Finding> findings() {
        return findings;
    }

    List<Derivation> derivations() {
        return derivations;
    }
}
