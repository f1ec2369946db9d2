package prudent.decisions.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prudent.RunningPrudent;
import prudent.StartRefusal;
import prudent.decisions.Decision;
import prudent.decisions.EventTerms;
import prudent.decisions.SampleDecisions;
import prudent.decisions.SampleEvents;
import prudent.decisions.events.EventKind;
import prudent.decisions.events.RetentionClass;
import prudent.decisions.journal.Journal;
import prudent.decisions.journal.verify.ChainCheck;

class PurgeOrderTest {

    private static final Instant LONG_AGO = Instant.parse("2010-01-01T09:00:00Z");
    private static final PurgeOrder ORDER = new PurgeOrder(
            "admin", RetentionClass.RECORD, Instant.parse("2018-01-01T00:00:00Z"), "retention schedule, rule 7");

    private final Path data;
    private final Decision old = SampleDecisions.decision("old-call", "A10001", LONG_AGO);
    private final Decision recent = SampleDecisions.decision("new-call", "A10001", RunningPrudent.NOW);

    PurgeOrderTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void whatIsOldLosesItsContentAndTheChainStillFits() throws Exception {
        record();

        assertThat(ORDER.carryOut(data, RunningPrudent.CLOCK, (done, total) -> {}))
                .isEqualTo(1);

        assertThat(new ChainCheck(data, EventTerms.READING, List.of(), (done, total) -> {}).check())
                .satisfies(report -> {
                    assertThat(report.misfit()).isEmpty();
                    assertThat(report.count()).isEqualTo(4);
                });
        try (var journal = Journal.open(data)) {
            var log = new DecisionLog(journal, Clock.systemUTC());
            assertThat(log.find(old.id())).isEmpty();
            assertThat(log.find(recent.id())).isPresent();
            assertThat(log.page(DecisionFilter.ALL, null, 10).items()).hasSize(1);
            assertThat(log.latest(EventKind.PURGE, 10)).hasSize(1);
            assertThat(journal.after(0, 1).get(0)).satisfies(event -> {
                assertThat(event.purged()).isTrue();
                assertThat(event.hasItsHash()).isTrue();
            });
        }
    }

    @Test
    void nothingOfItIsLeftInAnyFile() throws Exception {
        record();
        assertThat(isAnywhere("old-call")).isTrue();

        ORDER.carryOut(data, RunningPrudent.CLOCK, (done, total) -> {});

        assertThat(isAnywhere("old-call")).isFalse();
        assertThat(isAnywhere(old.id().toString())).isFalse();
        assertThat(isAnywhere("new-call")).isTrue();
    }

    @Test
    void aPurgedCallThatIsSentAgainIsANewOne() throws Exception {
        record();
        ORDER.carryOut(data, RunningPrudent.CLOCK, (done, total) -> {});

        try (var journal = Journal.open(data)) {
            var again = SampleDecisions.decision("old-call", "A10001", RunningPrudent.NOW);
            assertThat(new DecisionLog(journal, Clock.systemUTC())
                            .record(SampleDecisions.callDigest("old-call"), again))
                    .isSameAs(again);
        }
    }

    @Test
    void nothingIsPurgedUnderARunningService() {
        record();
        try (var journal = Journal.open(data)) {
            assertThatThrownBy(() -> ORDER.carryOut(data, RunningPrudent.CLOCK, (done, total) -> {}))
                    .isInstanceOf(StartRefusal.class);
            assertThat(journal.after(0, 1).get(0).purged()).isFalse();
        }
    }

    private void record() {
        try (var journal = Journal.open(data)) {
            var log = new DecisionLog(journal, Clock.systemUTC());
            log.record(SampleDecisions.callDigest("old-call"), old);
            log.record(SampleDecisions.callDigest("new-call"), recent);
            log.add(SampleEvents.about(recent.id(), "words").get(0));
        }
    }

    private boolean isAnywhere(String text) throws Exception {
        try (var files = Files.walk(data)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), ISO_8859_1).contains(text)) {
                    return true;
                }
            }
            return false;
        }
    }
}
