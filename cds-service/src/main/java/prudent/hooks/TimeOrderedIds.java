package prudent.hooks;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Makes UUIDs of version 7 (RFC 9562, 5.7): milliseconds first, then 74 random bits. Ids that grow with time are written to the
 * end of an index, random ones all over it.
 */
final class TimeOrderedIds implements Supplier<UUID> {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public UUID get() {
        var high = (clock.millis() << 16) | VERSION_7 | (random.nextLong() & 0x0FFFL);
        var low = (random.nextLong() >>> 2) | VARIANT;
        return new UUID(high, low);
    }
}
