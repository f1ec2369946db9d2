package prudent.security.tokens;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts refused calls by reason and says so, each reason at most once a minute: a flood of calls is no flood of lines. */
final class RefusalLog {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final Map<Refusal, Count> counts = new ConcurrentHashMap<>();

    /** How many since the start, and when it was last said. */
    private record Count(long calls, long saidAt, boolean toSay) {

        static Count after(Count before, long now) {
            var toSay = now - before.saidAt >= MINUTE;
            return new Count(before.calls + 1, toSay ? now : before.saidAt, toSay);
        }
    }

    void add(Refusal refusal) {
        var now = System.nanoTime();
        var count = counts.merge(refusal, new Count(1, now, true), (before, one) -> Count.after(before, now));
        if (count.toSay()) {
            LOG.warn("A CDS Hooks call was refused: {} ({} since the start).", refusal.sentence(), count.calls());
        }
    }
}
