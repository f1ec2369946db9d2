package prudent.decisions;

import java.time.Clock;
import prudent.PrudentProperties;
import prudent.decisions.journal.Journal;
import prudent.decisions.store.Decisions;

/** Logs for tests in other packages. */
public final class TestLogs {

    private TestLogs() {}

    public static DecisionLog log(Journal journal, Clock clock, PrudentProperties properties, Decisions decisions) {
        return new DecisionLog(journal, clock, properties, new SharedDecisions(decisions));
    }
}
