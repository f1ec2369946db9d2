package prudent.decisions.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import prudent.decisions.AssessedOrder;
import prudent.decisions.Decision;
import prudent.decisions.SampleDecisions;
import prudent.decisions.journal.Journal;
import prudent.decisions.store.Decisions;

/** Logs and decisions for tests in other packages. */
public final class TestLogs {

    private TestLogs() {}

    /** The log of a journal beside which there is a store. */
    public static DecisionLog log(Journal journal, Clock clock, Decisions decisions) {
        return new DecisionLog(journal, clock, Duration.ofSeconds(2), new SharedDecisions(decisions));
    }

    /** A decision of a hook about these orders. */
    public static Decision of(String hook, String hookInstance, List<AssessedOrder> orders, Instant recordedAt) {
        var usual = SampleDecisions.decision(hookInstance, "A10001", recordedAt);
        return new Decision(
                usual.id(),
                recordedAt,
                SampleDecisions.SERVICE,
                hook,
                hookInstance,
                usual.practice(),
                usual.prescriber(),
                usual.patient(),
                null,
                usual.edition(),
                orders,
                usual.topics(),
                usual.indication(),
                usual.unknown(),
                usual.cards());
    }

    /** The same decision for another patient. */
    public static Decision of(String patient, Decision decision) {
        return new Decision(
                decision.id(),
                decision.recordedAt(),
                decision.service(),
                decision.hook(),
                decision.hookInstance(),
                decision.practice(),
                decision.prescriber(),
                patient,
                null,
                decision.edition(),
                decision.orders(),
                decision.topics(),
                decision.indication(),
                decision.unknown(),
                decision.cards());
    }
}
