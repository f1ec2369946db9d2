package prudent.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import prudent.decisions.journal.Journal;
import prudent.decisions.journal.chain.Entry;
import prudent.decisions.journal.chain.Payload;
import prudent.decisions.journal.chain.Term;

/** How many events of about 4 KB a second the journal takes from eight threads, and how long each waits. Run it with a directory. */
final class JournalLoad {

    private static final int THREADS = 8;
    private static final long SECONDS = 10;
    private static final String BODY = "{\"text\":\"" + "0123456789abcdef".repeat(255) + "\"}";

    private final Journal journal;
    private final long end;
    private final List<Long> nanos = new ArrayList<>();

    private JournalLoad(Journal journal, long end) {
        this.journal = journal;
        this.end = end;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var directory = Files.createTempDirectory(Path.of(arguments[0]), "journal-load");
        try (var journal = Journal.open(directory)) {
            run(journal, 3);
            var nanos = run(journal, SECONDS);
            Arrays.sort(nanos);
            System.out.printf(
                    "%,d events/s, p50 %.2f ms, p99 %.2f ms, longest %.1f ms%n",
                    nanos.length / SECONDS,
                    nanos[nanos.length / 2] / 1e6,
                    nanos[(int) (nanos.length * 0.99)] / 1e6,
                    nanos[nanos.length - 1] / 1e6);
        }
    }

    private static long[] run(Journal journal, long seconds) throws InterruptedException {
        var end = System.nanoTime() + seconds * 1_000_000_000;
        var loads = new ArrayList<JournalLoad>();
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < THREADS; i++) {
            var load = new JournalLoad(journal, end);
            loads.add(load);
            threads.add(new Thread(load::appendUntilEnd));
        }
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }
        return loads.stream()
                .flatMap(load -> load.nanos.stream())
                .mapToLong(Long::longValue)
                .toArray();
    }

    private void appendUntilEnd() {
        for (var start = System.nanoTime(); start < end; start = System.nanoTime()) {
            journal.append(entry()).join();
            nanos.add(System.nanoTime() - start);
        }
    }

    /** With as many terms as a decision with two cards has. */
    private static Entry entry() {
        var id = UUID.randomUUID().toString();
        var sameness = id.replace("-", "").repeat(2);
        var terms = List.of(
                new Term("decision", id),
                new Term("hookInstance", id),
                new Term("practice", "A10001"),
                new Term("card", "1" + id),
                new Term("card", "2" + id));
        return new Entry("decision", sameness, Instant.now(), new Payload(BODY.getBytes(UTF_8)), terms);
    }
}
