package prudent.decisions.journal;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether decisions can be recorded: part of being ready, because no card leaves unrecorded. */
@Component("journalHealthIndicator")
final class JournalHealth implements HealthIndicator {

    private final Journal journal;

    JournalHealth(Journal journal) {
        this.journal = journal;
    }

    @Override
    public Health health() {
        return journal.trouble()
                .map(reason -> Health.down().withDetail("reason", reason).build())
                .orElseGet(() -> Health.up().build());
    }
}
