package prudent.decisions.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static prudent.decisions.SampleDecisions.SERVICE;
import static prudent.decisions.SampleDecisions.callDigest;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prudent.RunningPrudent;
import prudent.decisions.Decision;
import prudent.decisions.Feedback;
import prudent.decisions.Feedback.Outcome;
import prudent.decisions.SampleDecisions;
import prudent.decisions.journal.Journal;
import prudent.decisions.journal.NotRecorded;
import prudent.decisions.journal.NotRecorded.Reason;

class DecisionLogTest {

    private final Path data;
    private final Journal journal;
    private final DecisionLog log;
    private final Decision decision = SampleDecisions.decision("call-1", "A10001", RunningPrudent.NOW);

    DecisionLogTest(@TempDir Path data) {
        this.data = data;
        journal = Journal.open(data);
        log = log(Duration.ofSeconds(2));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void aCallSentAgainGivesTheDecisionOfTheFirstTime() {
        var first = log.record(callDigest("body"), decision);
        var again = log.record(
                callDigest("body"), SampleDecisions.decision("call-1", "A10001", RunningPrudent.NOW.plusSeconds(1)));

        assertThat(first).isSameAs(decision);
        assertThat(again).isEqualTo(decision);
        assertThat(log.page(DecisionFilter.ALL, null, 10).items()).hasSize(1);
    }

    @Test
    void feedbackIsKeptOnceHoweverOftenItIsSent() {
        log.record(callDigest("body"), decision);
        var accepted = accepted(decision.cards().get(0).suggestions().get(0).uuid());

        assertThat(log.hear(SERVICE, "A10001", accepted)).isEqualTo(FeedbackOutcome.STORED);
        assertThat(log.hear(SERVICE, "A10001", accepted)).isEqualTo(FeedbackOutcome.HEARD_BEFORE);
        assertThat(log.find(decision.id()).orElseThrow().feedback()).containsExactly(accepted);
    }

    @Test
    void feedbackOnACardThatWasNotShownIsNotKept() {
        log.record(callDigest("body"), decision);
        var unknown = new Feedback(UUID.randomUUID(), Outcome.OVERRIDDEN, RunningPrudent.NOW, List.of(), null, null);
        var known = new Feedback(
                decision.cards().get(0).uuid(), Outcome.OVERRIDDEN, RunningPrudent.NOW, List.of(), null, null);

        assertThat(log.hear(SERVICE, "A10001", unknown)).isEqualTo(FeedbackOutcome.UNKNOWN_CARD);
        assertThat(log.hear("another-service", "A10001", known)).isEqualTo(FeedbackOutcome.UNKNOWN_CARD);
        assertThat(log.hear(SERVICE, "B20002", known)).isEqualTo(FeedbackOutcome.UNKNOWN_CARD);
        assertThat(log.hear(SERVICE, "A10001", accepted(UUID.randomUUID())))
                .isEqualTo(FeedbackOutcome.UNKNOWN_SUGGESTION);
        assertThat(log.find(decision.id()).orElseThrow().feedback()).isEmpty();
    }

    @Test
    void aCallWaitsOnlySoLongForItsRecord() throws Exception {
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("journal.db"));
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            assertThatThrownBy(() -> log(Duration.ofMillis(50)).record(callDigest("body"), decision))
                    .isInstanceOfSatisfying(NotRecorded.class, refusal -> assertThat(refusal.reason())
                            .isEqualTo(Reason.TIMEOUT));
        }
        assertThat(log.record(callDigest("body"), decision)).isEqualTo(decision);
    }

    private Feedback accepted(UUID suggestion) {
        return new Feedback(
                decision.cards().get(0).uuid(), Outcome.ACCEPTED, RunningPrudent.NOW, List.of(suggestion), null, null);
    }

    private DecisionLog log(Duration timeout) {
        return new DecisionLog(journal, RunningPrudent.CLOCK, timeout, SharedDecisions.NONE);
    }
}
