package prudent.decisions.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import prudent.decisions.EventTerms;
import prudent.decisions.SampleDecisions;
import prudent.decisions.journal.Journal;
import prudent.decisions.journal.verify.ChainCheck;
import prudent.decisions.log.DecisionLog;
import prudent.decisions.store.database.MigrationSettings;
import prudent.decisions.store.database.PostgresStore;
import prudent.decisions.store.database.SqliteStore;
import prudent.decisions.store.database.StoreSettings;

/**
 * Measures how quickly a journal is verified, and copied after the store was away for all of it. With the test class path:
 * {@code CatchUpLoad DECISIONS DIRECTORY [URL USER PASSWORD]}; the directory is to be new, the database empty.
 */
final class CatchUpLoad {

    private static final int CALLERS = 16;

    private CatchUpLoad() {}

    public static void main(String[] arguments) throws Exception {
        var decisions = Integer.parseInt(arguments[0]);
        var directory = Files.createDirectories(Path.of(arguments[1]));
        var database = arguments.length == 2
                ? new SqliteStore(directory)
                : new PostgresStore(
                        new StoreSettings(arguments[2], arguments[3], arguments[4]), MigrationSettings.NONE);
        try (var journal = Journal.open(directory)) {
            record(journal, decisions);
        }
        verify(directory);
        try (var journal = Journal.open(directory);
                var store = Store.open(database, journal)) {
            while (store.isNew()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            var begun = System.nanoTime();
            while (store.backlog() > 0) {
                store.catchUp(Duration.ofSeconds(1));
            }
            tell("copied", decisions, begun);
        }
    }

    private static void record(Journal journal, int decisions) throws Exception {
        var log = new DecisionLog(journal, Clock.systemUTC());
        var begun = System.nanoTime();
        var pool = Executors.newFixedThreadPool(CALLERS);
        pool.invokeAll(IntStream.range(0, CALLERS)
                .mapToObj(caller -> Executors.callable(
                        () -> IntStream.range(0, decisions / CALLERS).forEach(call -> {
                            var id = UUID.randomUUID().toString();
                            log.record(SampleDecisions.callDigest(id), ShippingLoad.decision(id));
                        })))
                .toList());
        pool.shutdown();
        tell("recorded", decisions, begun);
    }

    private static void verify(Path directory) throws IOException {
        var begun = System.nanoTime();
        var report = new ChainCheck(directory, EventTerms.READING, List.of(), (done, total) -> {}).check();
        if (report.misfit().isPresent()) {
            throw new IllegalStateException(report.misfit().get().sentence());
        }
        tell("verified", report.count(), begun);
    }

    private static void tell(String what, long events, long begun) {
        var seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("%d %s in %.1f s, %.0f a second%n", events, what, seconds, events / seconds);
    }
}
