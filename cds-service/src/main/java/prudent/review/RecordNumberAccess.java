package prudent.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import prudent.decisions.events.Access;
import prudent.decisions.events.Access.Shown;
import prudent.decisions.log.DecisionLog;
import prudent.security.RecordNumbers;

/** The one way to a patient's record number: who asks and why is on the disk before the number is decrypted. */
@Component
public final class RecordNumberAccess {

    private final DecisionLog log;
    private final RecordNumbers numbers;
    private final Clock clock;

    RecordNumberAccess(DecisionLog log, RecordNumbers numbers, Clock clock) {
        this.log = log;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * The number under which the practice's system keeps the patient of a decision; empty when there is no such decision or its
     * number may not be kept.
     *
     * @param by user name of whoever asks
     * @param role the role in which they ask
     * @param reason why; must not be blank
     */
    public Optional<String> reveal(UUID decision, String by, String role, String reason) {
        var found = log.find(decision);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        log.add(new Access(
                UUID.randomUUID(), clock.instant(), by, role, Shown.RECORD_NUMBER, List.of(decision), reason));
        return found.map(recorded -> recorded.decision().sealedRecordNumber())
                .map(kept -> numbers.open(decision, kept));
    }
}
