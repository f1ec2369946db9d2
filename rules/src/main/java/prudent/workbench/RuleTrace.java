package prudent.workbench;

import java.util.List;
import prudent.engine.Guideline;
import prudent.language.CheckedRule;
import prudent.language.Firing;
import prudent.language.RuleFile;
import prudent.language.Tracing.Line;
import prudent.language.Tracing.State;

/**
 * A rule held against a case.
 *
 * @param file where it stands
 * @param firings each time it speaks
 * @param lines its lines, and what each found
 */
public record RuleTrace(Guideline guideline, RuleFile file, CheckedRule rule, List<Firing> firings, List<Line> lines) {

    /** Whether it speaks. */
    public boolean speaks() {
        return !firings.isEmpty();
    }

    /** Lines that do not hold, and lines that ask about what those did not find. */
    public List<Line> unmet() {
        return lines.stream().filter(line -> line.state() != State.HOLDS).toList();
    }

    /** Its id. */
    public String id() {
        return rule.rule().id();
    }
}
