package prudent.synthetic;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Lets the application's clock show a day of the synthetic month while that is made, and the time of day again after it. */
final class SyntheticTime implements BeanPostProcessor {

    private volatile @Nullable Instant shown;

    /** Has the clock stand at this instant. */
    void show(Instant instant) {
        shown = instant;
    }

    /** Lets the clock go on as it is. */
    void letGo() {
        shown = null;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Clock clock && !(bean instanceof Shown) ? new Shown(clock) : bean;
    }

    private final class Shown extends Clock {

        private final Clock clock;

        Shown(Clock clock) {
            this.clock = clock;
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Shown(clock.withZone(zone));
        }

        @Override
        public Instant instant() {
            var instant = shown;
            return instant == null ? clock.instant() : instant;
        }
    }
}
