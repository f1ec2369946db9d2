package prudent.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Leaves a server alone for a while after several calls in a row have had no answer from it, so that calls do not wait for what
 * does not come.
 */
final class Breaker {

    private static final int FAILURES = 5;
    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final LongSupplier nanos;
    private final Map<FhirBase, Failures> failures = new ConcurrentHashMap<>();

    private record Failures(int count, long firstNanos, long lastNanos) {}

    Breaker(LongSupplier nanos) {
        this.nanos = nanos;
    }

    boolean isOpen(FhirBase base) {
        var failed = failures.get(base);
        return failed != null && failed.count >= FAILURES && nanos.getAsLong() - failed.lastNanos < PAUSE.toNanos();
    }

    void answered(FhirBase base) {
        failures.remove(base);
    }

    void silent(FhirBase base) {
        var now = nanos.getAsLong();
        failures.merge(base, new Failures(1, now, now), (before, first) -> {
            // After a pause, one more failure is enough for the next; what is long ago does not count.
            var isRecent = now - before.firstNanos < WITHIN.toNanos() || before.count >= FAILURES;
            return isRecent ? new Failures(before.count + 1, before.firstNanos, now) : first;
        });
    }
}
