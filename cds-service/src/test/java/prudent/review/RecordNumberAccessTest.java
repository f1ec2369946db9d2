package prudent.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import prudent.RunningPrudent;
import prudent.decisions.SampleDecisions;
import prudent.decisions.events.Access.Shown;
import prudent.decisions.log.DecisionLog;
import prudent.security.RecordNumbers;

class RecordNumberAccessTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    @Test
    void aRecordNumberIsShownToWhoeverSaysWhy() {
        var log = PRUDENT.part(DecisionLog.class);
        var access = PRUDENT.part(RecordNumberAccess.class);
        var decision = SampleDecisions.decision(UUID.randomUUID().toString(), "A10001", RunningPrudent.NOW);
        var sealed =
                PRUDENT.part(RecordNumbers.class).seal(decision.id(), "p-1").orElseThrow();
        var recorded = log.record(
                SampleDecisions.callDigest(decision.hookInstance()), SampleDecisions.sealed(decision, sealed));

        assertThatThrownBy(() -> access.reveal(recorded.id(), "pharmacist", "PHARMACIST", " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(log.thread(recorded.id()).orElseThrow().accesses()).isEmpty();

        assertThat(access.reveal(recorded.id(), "pharmacist", "PHARMACIST", "to phone the patient"))
                .contains("p-1");
        assertThat(log.thread(recorded.id()).orElseThrow().accesses())
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.shown()).isEqualTo(Shown.RECORD_NUMBER);
                    assertThat(seen.by()).isEqualTo("pharmacist");
                    assertThat(seen.reason()).isEqualTo("to phone the patient");
                });
        assertThat(access.reveal(UUID.randomUUID(), "pharmacist", "PHARMACIST", "why"))
                .isEmpty();
    }
}
