package prudent.surge;

import prudent.RunningPrudent;
import prudent.decisions.log.DecisionLog;
import prudent.organisations.Organisations;

/** The surges as one instance knows them, which looks into the log when a test says so. */
public final class TestSurges {

    private final Surges surges;

    public TestSurges(DecisionLog log, Organisations organisations) {
        surges = new Surges(log, organisations, RunningPrudent.CLOCK);
    }

    public Surges surges() {
        return surges;
    }

    /** As it does every five seconds. */
    public void look() {
        surges.look();
    }
}
