package prudent.decisions.journal;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import prudent.decisions.journal.NotRecorded.Reason;

/** Whether this process can come to record decisions again: part of being alive, because after a failed commit it never can. */
@Component("journalWriterHealthIndicator")
final class JournalWriterHealth implements HealthIndicator {

    private final Journal journal;

    JournalWriterHealth(Journal journal) {
        this.journal = journal;
    }

    @Override
    public Health health() {
        var hasFailed = journal.trouble().filter(Reason.JOURNAL_FAILED::equals).isPresent();
        return (hasFailed ? Health.down() : Health.up()).build();
    }
}
