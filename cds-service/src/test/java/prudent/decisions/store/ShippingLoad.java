package prudent.decisions.store;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import prudent.decisions.AssessedOrder;
import prudent.decisions.Decision;
import prudent.decisions.SampleDecisions;
import prudent.decisions.ShownCard;
import prudent.decisions.journal.Journal;
import prudent.decisions.log.DecisionLog;
import prudent.decisions.store.database.MigrationSettings;
import prudent.decisions.store.database.PostgresStore;
import prudent.decisions.store.database.SqliteStore;
import prudent.decisions.store.database.StoreSettings;

/**
 * Measures what recording and copying cost: decisions a second that are on the disk, how long each waits for it, and the processor time
 * of the thread that writes the journal and of the one that copies into the store. With the test class path:
 * {@code ShippingLoad DECISIONS CALLERS RATE DIRECTORY [URL USER PASSWORD]}, with a rate of 0 as fast as it goes; the directory is to be
 * new, the database empty.
 */
final class ShippingLoad {

    private static final int REPEATED = 4;

    private ShippingLoad() {}

    public static void main(String[] arguments) throws Exception {
        var decisions = Integer.parseInt(arguments[0]);
        var callers = Integer.parseInt(arguments[1]);
        var rate = Integer.parseInt(arguments[2]);
        var directory = Files.createDirectories(Path.of(arguments[3]));
        var database = arguments.length == 4
                ? new SqliteStore(directory)
                : new PostgresStore(
                        new StoreSettings(arguments[4], arguments[5], arguments[6]), MigrationSettings.NONE);
        try (var journal = Journal.open(directory);
                var store = Store.open(database, journal)) {
            while (store.isNew()) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            var log = new DecisionLog(journal, Clock.systemUTC());
            record(log, store, Math.min(decisions / 4, 20_000), callers, rate, false);
            record(log, store, decisions, callers, rate, true);
        }
    }

    private static void record(DecisionLog log, Store store, int decisions, int callers, int rate, boolean isCounted)
            throws Exception {
        var writer = cpu("journal-writer");
        var shipper = cpu("store-shipper");
        var begun = System.nanoTime();
        var pool = Executors.newFixedThreadPool(callers);
        var tasks = new ArrayList<Callable<long[]>>();
        for (var caller = 0; caller < callers; caller++) {
            tasks.add(() -> calls(log, decisions / callers, (double) rate / callers));
        }
        var waits = new ArrayList<long[]>();
        for (var each : pool.invokeAll(tasks)) {
            waits.add(each.get());
        }
        pool.shutdown();
        var recorded = System.nanoTime() - begun;
        var left = store.backlog();
        while (store.backlog() > 0) {
            store.catchUp(Duration.ofSeconds(1));
        }
        var shipped = System.nanoTime() - begun;
        if (isCounted) {
            var sorted = waits.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            System.out.printf(
                    "%d decisions, %.0f a second on the disk, wait p50 %.2f ms, p99 %.2f ms; %d left to copy then, all copied"
                            + " after %.1f s; journal writer %.1f us a decision, shipper %.1f us a decision%n",
                    sorted.length,
                    sorted.length / (recorded / 1e9),
                    sorted[sorted.length / 2] / 1e6,
                    sorted[(int) (sorted.length * 0.99)] / 1e6,
                    left,
                    shipped / 1e9,
                    (cpu("journal-writer") - writer) / 1e3 / sorted.length,
                    (cpu("store-shipper") - shipper) / 1e3 / sorted.length);
        }
    }

    private static long[] calls(DecisionLog log, int calls, double rate) {
        var waits = new long[calls];
        var begun = System.nanoTime();
        for (var call = 0; call < calls; call++) {
            var due = rate == 0 ? 0 : begun + (long) (call / rate * 1e9);
            while (rate != 0 && System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            var id = UUID.randomUUID().toString();
            var decision = decision(id);
            var asked = System.nanoTime();
            log.record(SampleDecisions.callDigest(id), decision);
            waits[call] = System.nanoTime() - asked;
        }
        return waits;
    }

    /** As long as a usual one, some 3,000 bytes. */
    static Decision decision(String id) {
        var one = SampleDecisions.decision(id, "A" + (10_000 + Math.floorMod(id.hashCode(), 200)), Instant.now());
        var orders = one.orders().stream()
                .map(order -> new AssessedOrder(
                        order.orderId(),
                        order.drug(),
                        order.facts(),
                        order.given(),
                        Collections.nCopies(REPEATED, order.findings()).stream()
                                .flatMap(List::stream)
                                .toList()))
                .toList();
        return new Decision(
                growing(),
                one.recordedAt(),
                one.service(),
                one.hook(),
                id,
                one.practice(),
                "prescriber" + Math.floorMod(id.hashCode(), 1_200),
                "patient" + Math.floorMod(id.hashCode(), 1_000_003),
                null,
                "edition",
                orders,
                one.topics(),
                one.indication(),
                one.unknown(),
                one.cards().stream().map(ShippingLoad::withGrowingId).toList());
    }

    private static ShownCard withGrowingId(ShownCard card) {
        return new ShownCard(
                growing(),
                card.topic(),
                card.indicator(),
                card.summary(),
                card.detail(),
                card.sourceLabel(),
                card.sourceUrl(),
                card.links(),
                card.form(),
                card.suggestions(),
                card.order(),
                card.variant());
    }

    /** As the service makes its ids: they begin with the time. */
    private static UUID growing() {
        var random = UUID.randomUUID();
        return new UUID(
                (System.currentTimeMillis() << 16) | 0x7000 | (random.getMostSignificantBits() & 0xFFF),
                random.getLeastSignificantBits());
    }

    private static long cpu(String name) {
        var threads = ManagementFactory.getThreadMXBean();
        for (var info : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (info != null && info.getThreadName().equals(name)) {
                return threads.getThreadCpuTime(info.getThreadId());
            }
        }
        return 0;
    }
}
