package prudent.decisions.log;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import prudent.decisions.SampleDecisions;
import prudent.decisions.journal.Journal;

/**
 * Records decisions from eight threads until it is killed, and prints the id of each that is acknowledged. Every fourth call is
 * sent twice. As {@code careless} it prints an id before the decision is on the disk.
 */
final class RecordingUnderLoad {

    private static final int THREADS = 8;

    private final DecisionLog log;
    private final boolean careless;
    private final AtomicLong calls = new AtomicLong();

    private RecordingUnderLoad(DecisionLog log, boolean careless) {
        this.log = log;
        this.careless = careless;
    }

    public static void main(String[] arguments) {
        var data = Path.of(arguments[0]);
        var log = new DecisionLog(
                Journal.open(data), Clock.system(ZoneOffset.UTC), Duration.ofSeconds(30), SharedDecisions.NONE);
        var load = new RecordingUnderLoad(log, Boolean.parseBoolean(arguments[1]));
        for (var thread = 0; thread < THREADS; thread++) {
            new Thread(load::recordForEver).start();
        }
    }

    private void recordForEver() {
        while (true) {
            var call = calls.incrementAndGet();
            send(call);
            if (call % 4 == 0) {
                send(call);
            }
        }
    }

    private void send(long call) {
        var name = "call-" + call;
        var decision = SampleDecisions.decision(name, "A10001", Instant.now());
        if (careless) {
            say(decision.id());
        }
        var recorded = log.record(SampleDecisions.callDigest(name), decision);
        if (!careless) {
            say(recorded.id());
        }
    }

    private static void say(UUID id) {
        System.out.println(id);
    }
}
