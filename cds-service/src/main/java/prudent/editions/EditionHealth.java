package prudent.editions;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether there is an edition to answer by: part of being ready. */
@Component("editionHealthIndicator")
final class EditionHealth implements HealthIndicator {

    private final Editions editions;

    EditionHealth(Editions editions) {
        this.editions = editions;
    }

    @Override
    public Health health() {
        return editions.isLive()
                ? Health.up().build()
                : Health.down().withDetail("reason", "NO_EDITION").build();
    }
}
