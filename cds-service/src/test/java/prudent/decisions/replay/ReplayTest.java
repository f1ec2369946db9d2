package prudent.decisions.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prudent.RunningPrudent;
import prudent.decisions.AssessedOrder;
import prudent.decisions.SampleDecisions;
import prudent.decisions.journal.Journal;
import prudent.decisions.log.DecisionLog;
import prudent.engine.GuidelineLibrary;
import prudent.facts.Age;
import prudent.facts.Antimicrobial;
import prudent.facts.AntimicrobialOrder;
import prudent.facts.Fact;
import prudent.facts.Indication;
import prudent.facts.Infection;

/** What every decision of the test run concludes again is checked where its application stops, in {@link RunningPrudent}. */
class ReplayTest {

    private static GuidelineLibrary library;

    private final Path data;

    ReplayTest(@TempDir Path data) {
        this.data = data;
    }

    @BeforeAll
    static void open() {
        library = GuidelineLibrary.packaged();
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @Test
    void theSameFactsConcludeTheSame() throws Exception {
        var order = assessed();
        record(order);

        var report = new Replay(library).run(data, null, (done, total) -> {});

        assertThat(order.findings()).isNotEmpty();
        assertThat(report.counts()).isEqualTo(Map.of(library.edition(), 1L));
        assertThat(report.differences()).isEmpty();
    }

    @Test
    void aFindingThatIsLostOrGainedIsNamed() throws Exception {
        var order = assessed();
        var first = order.findings().get(0);
        record(new AssessedOrder(order.orderId(), order.drug(), order.facts(), order.given(), List.of()));

        var report = new Replay(library).run(data, null, (done, total) -> {});

        assertThat(report.changedInSameEdition()).isEqualTo(1);
        assertThat(report.differences())
                .hasSize(order.findings().size())
                .first()
                .satisfies(difference -> {
                    assertThat(difference.kind()).isEqualTo(Difference.Kind.GAINED);
                    assertThat(difference.line()).contains(first.rule()).contains(first.summary());
                });
    }

    @Test
    void onlyWhatIsAskedForIsEvaluated() throws Exception {
        record(assessed());

        var report = new Replay(library).run(data, RunningPrudent.NOW.plusSeconds(1), (done, total) -> {});

        assertThat(report.counts()).isEmpty();
    }

    private static AssessedOrder assessed() {
        List<Fact> facts = List.of(
                new Age(34, 410),
                new Indication(Infection.ACUTE_SORE_THROAT),
                new AntimicrobialOrder(Antimicrobial.AMOXICILLIN, false));
        return AssessedOrder.of("MedicationRequest/1", "amoxicillin", library.assess(facts));
    }

    private void record(AssessedOrder order) {
        try (var journal = Journal.open(data)) {
            var decision = SampleDecisions.concluding(library.edition(), order);
            new DecisionLog(journal, Clock.systemUTC())
                    .record(SampleDecisions.callDigest(UUID.randomUUID().toString()), decision);
        }
    }
}
