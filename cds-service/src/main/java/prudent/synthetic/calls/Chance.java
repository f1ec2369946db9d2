package prudent.synthetic.calls;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToIntFunction;

/** Chance that falls the same way every time. */
public final class Chance {

    private final Random random;

    public Chance(long seed) {
        random = new Random(seed);
    }

    public boolean falls(double share) {
        return random.nextDouble() < share;
    }

    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    public double between(double least, double most) {
        return Math.round((least + random.nextDouble() * (most - least)) * 10) / 10.0;
    }

    public <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    public <T> T weighted(List<T> some, ToIntFunction<T> weight) {
        var left = random.nextInt(some.stream().mapToInt(weight).sum());
        for (var each : some) {
            left -= weight.applyAsInt(each);
            if (left < 0) {
                return each;
            }
        }
        throw new IllegalStateException("weights are positive");
    }

    public String weighted(Map<String, Integer> some) {
        return weighted(List.copyOf(new java.util.TreeMap<>(some).entrySet()), Map.Entry::getValue)
                .getKey();
    }

    public UUID id() {
        return new UUID(
                (random.nextLong() & ~0xF000L) | 0x4000L,
                (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }
}
