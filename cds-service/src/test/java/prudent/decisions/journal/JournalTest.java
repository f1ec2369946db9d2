package prudent.decisions.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static prudent.decisions.journal.SampleEntries.entry;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prudent.StartRefusal;
import prudent.decisions.journal.NotRecorded.Reason;
import prudent.decisions.journal.chain.Event;
import prudent.decisions.journal.chain.EventReading;
import prudent.decisions.journal.chain.Term;
import prudent.decisions.journal.file.Appended;
import prudent.decisions.journal.verify.ChainCheck;
import prudent.decisions.journal.verify.ChainReport;

class JournalTest {

    private final Path directory;

    JournalTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void eachEventFollowsTheOneBeforeIt() {
        try (var journal = Journal.open(directory)) {
            var first = journal.append(entry("one")).join().event();
            var second = journal.append(entry("two")).join().event();

            assertThat(first.sequence()).isEqualTo(1);
            assertThat(first.previousHash()).isEqualTo("0".repeat(64));
            assertThat(second.sequence()).isEqualTo(2);
            assertThat(second.previousHash()).isEqualTo(first.hash());
        }
    }

    @Test
    void theChainGoesOnAfterARestart() throws Exception {
        Event last;
        try (var journal = Journal.open(directory)) {
            last = journal.append(entry("one")).join().event();
        }

        try (var journal = Journal.open(directory)) {
            assertThat(journal.append(entry("two")).join().event().previousHash())
                    .isEqualTo(last.hash());
            assertThat(journal.find(new Term("all", "yes"))).hasSize(2);
        }
        assertThat(check().misfit()).isEmpty();
    }

    @Test
    void theSameEventIsWrittenOnce() {
        try (var journal = Journal.open(directory)) {
            var first = journal.append(entry("one", "{\"attempt\":1}")).join();
            var again = journal.append(entry("one", "{\"attempt\":2}")).join();

            assertThat(again).isEqualTo(new Appended(first.event(), false));
            assertThat(journal.find(new Term("name", "one"))).containsExactly(first.event());
        }
    }

    @Test
    void theSameEventWithinOneBatchIsWrittenOnce() {
        try (var journal = Journal.open(directory)) {
            var attempts = IntStream.range(0, 200)
                    .mapToObj(i -> journal.append(entry("one", "{\"attempt\":" + i + "}")))
                    .toList();

            assertThat(attempts.stream().map(CompletableFuture::join).filter(Appended::isNew))
                    .hasSize(1);
            assertThat(attempts.stream().map(attempt -> attempt.join().event()).distinct())
                    .hasSize(1);
        }
    }

    @Test
    void sixteenThreadsLeaveOneChainWithoutGaps() throws Exception {
        try (var journal = Journal.open(directory)) {
            var threads = Executors.newFixedThreadPool(16);
            var tasks = new ArrayList<Future<List<Event>>>();
            for (var thread = 0; thread < 16; thread++) {
                var name = "thread " + thread + " event ";
                tasks.add(threads.submit(() -> IntStream.range(0, 100)
                        .mapToObj(i -> journal.append(entry(name + i)).join().event())
                        .toList()));
            }
            var acknowledged = new ArrayList<Event>();
            for (var task : tasks) {
                acknowledged.addAll(task.get());
            }
            threads.shutdown();

            assertThat(acknowledged)
                    .extracting(Event::sequence)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, 1_600).boxed().toList());
        }
        assertThat(check()).satisfies(report -> {
            assertThat(report.count()).isEqualTo(1_600);
            assertThat(report.misfit()).isEmpty();
        });
    }

    @Test
    void afterAFailedCommitNothingMoreIsAcknowledged() throws Exception {
        try (var journal = Journal.open(directory)) {
            journal.append(entry("before")).join();
            try (var other = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("journal.db"));
                    var statement = other.createStatement()) {
                // Another writer that does not let go: the journal's own write fails for real.
                statement.execute("BEGIN IMMEDIATE");
                assertThatThrownBy(() -> journal.append(entry("during")).join())
                        .cause()
                        .isInstanceOfSatisfying(NotRecorded.class, refusal -> assertThat(refusal.reason())
                                .isEqualTo(Reason.JOURNAL_FAILED));
            }

            assertThatThrownBy(() -> journal.append(entry("after"))).isInstanceOf(NotRecorded.class);
            assertThat(journal.trouble()).contains(Reason.JOURNAL_FAILED);
            assertThat(journal.find(new Term("all", "yes"))).hasSize(1);
        }
        try (var journal = Journal.open(directory)) {
            assertThat(journal.append(entry("during")).join().event().sequence())
                    .isEqualTo(2);
        }
    }

    @Test
    void aClosedJournalRefuses() {
        var journal = Journal.open(directory);
        journal.close();

        assertThatThrownBy(() -> journal.append(entry("late")))
                .isInstanceOfSatisfying(NotRecorded.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(Reason.CLOSED));
    }

    @Test
    void aFullQueueRefusesAtOnce() throws Exception {
        try (var journal = Journal.open(directory);
                var other = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("journal.db"));
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            assertThatThrownBy(() -> IntStream.range(0, 5_000)
                            .mapToObj(i -> journal.append(entry("event " + i)))
                            .toList())
                    .isInstanceOfSatisfying(NotRecorded.class, refusal -> assertThat(refusal.reason())
                            .isEqualTo(Reason.QUEUE_FULL));
        }
    }

    @Test
    void aDirectoryIsForOneProcess() {
        try (var journal = Journal.open(directory)) {
            assertThat(journal.trouble()).isEmpty();
            assertThatThrownBy(() -> Journal.open(directory))
                    .isInstanceOf(StartRefusal.class)
                    .hasMessageContaining("in use by another Prudent");
        }
    }

    private ChainReport check() throws Exception {
        return new ChainCheck(directory, EventReading.NOTHING, List.of(), (done, total) -> {}).check();
    }
}
