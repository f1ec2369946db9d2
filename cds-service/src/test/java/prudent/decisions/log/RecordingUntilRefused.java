package prudent.decisions.log;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import prudent.decisions.SampleDecisions;
import prudent.decisions.journal.Journal;
import prudent.decisions.journal.NotRecorded;

/**
 * Records decisions from four threads, as many as it is told, and prints the id of each that is acknowledged, and the reason of
 * each that is refused; last, what the journal says of itself.
 */
final class RecordingUntilRefused {

    private static final int THREADS = 4;

    private RecordingUntilRefused() {}

    public static void main(String[] arguments) throws InterruptedException {
        var data = Path.of(arguments[0]);
        var count = Integer.parseInt(arguments[1]);
        var journal = Journal.open(data);
        var log = new DecisionLog(journal, Clock.system(ZoneOffset.UTC), Duration.ofSeconds(30), SharedDecisions.NONE);
        var calls = new AtomicLong();
        var threads = new Thread[THREADS];
        for (var i = 0; i < THREADS; i++) {
            threads[i] = new Thread(() -> {
                while (calls.incrementAndGet() <= count) {
                    record(log);
                }
            });
            threads[i].start();
        }
        for (var thread : threads) {
            thread.join();
        }
        System.out.println("trouble " + journal.trouble().map(Enum::name).orElse("none"));
        // Not closed: a disk that fails is not asked to do it in good order.
        Runtime.getRuntime().halt(0);
    }

    private static void record(DecisionLog log) {
        var decision = SampleDecisions.decision("call", "A10001", Instant.now());
        try {
            var recorded = log.record(SampleDecisions.callDigest(decision.id().toString()), decision);
            System.out.println("kept " + recorded.id());
        } catch (NotRecorded refusal) {
            System.out.println("refused " + refusal.reason());
        }
    }
}
