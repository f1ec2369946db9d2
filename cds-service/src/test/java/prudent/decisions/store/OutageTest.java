package prudent.decisions.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.FileSystemUtils;
import prudent.RunningPrudent;
import prudent.decisions.Decision;
import prudent.decisions.Feedback;
import prudent.decisions.SampleDecisions;
import prudent.decisions.log.FeedbackOutcome;
import prudent.decisions.store.AwayDatabase.Outage;
import prudent.decisions.store.TestStore.Instance;

/**
 * While PostgreSQL is away in any manner, decisions are recorded and feedback is taken; when it is back, it gets all of it once. All
 * outages happen at the same time, each to a database of its own: what takes long is to wait for deadlines.
 */
class OutageTest {

    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("prudent.outage.seconds", 4));
    private static final Duration RETURN = Duration.ofSeconds(60);
    private static final ExecutorService AT_ONCE = Executors.newCachedThreadPool();
    private static final Map<Outage, Future<Seen>> SEEN = new EnumMap<>(Outage.class);

    @RegisterExtension
    static final BeforeAllCallback BEGIN = context -> {
        var server = TestPostgres.of(context);
        for (var outage : Outage.values()) {
            SEEN.put(outage, AT_ONCE.submit(() -> goThrough(outage, server)));
        }
    };

    @AfterAll
    static void end() {
        AT_ONCE.shutdown();
    }

    /**
     * What came of an outage.
     *
     * @param recorded the decisions that were recorded, by their ids
     * @param slowest how long the slowest was waited for
     * @param backlog what was to be copied when the database came back
     * @param heard what feedback on a decision of this instance, and of another, gave
     * @param inStore ids of the decisions in the store afterwards
     * @param sequences numbers of the events in the store afterwards
     * @param outcomes what is known in the store of the other instance's decision
     */
    private record Seen(
            List<String> recorded,
            Duration slowest,
            long backlog,
            List<FeedbackOutcome> heard,
            List<String> inStore,
            List<String> sequences,
            List<String> outcomes) {}

    @ParameterizedTest
    @EnumSource
    void nothingIsLostOrDoubledAndNobodyWaits(Outage outage) throws Exception {
        var seen = Objects.requireNonNull(SEEN.get(outage)).get();

        assertThat(seen.heard()).containsExactly(FeedbackOutcome.STORED, FeedbackOutcome.STORED);
        assertThat(seen.backlog()).isGreaterThanOrEqualTo(seen.recorded().size());
        assertThat(seen.slowest()).isLessThan(Duration.ofSeconds(2));
        assertThat(seen.inStore()).containsExactlyElementsOf(seen.recorded());
        assertThat(seen.sequences())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, seen.recorded().size() + 2L)
                                .mapToObj(String::valueOf)
                                .toList());
        assertThat(seen.outcomes()).containsExactly("overridden", "1");
    }

    private static Seen goThrough(Outage outage, TestPostgres server) throws Exception {
        var place = Files.createTempDirectory("outage");
        try (var away = new AwayDatabase(outage, server, place);
                var instance = new Instance(away.byLink(), place.resolve("one"));
                var other = new Instance(away.direct(), place.resolve("other"))) {
            return goThrough(away, instance, other, outage);
        } finally {
            FileSystemUtils.deleteRecursively(place);
        }
    }

    private static Seen goThrough(AwayDatabase away, Instance instance, Instance other, Outage outage)
            throws Exception {
        var recorded = new ArrayList<Decision>();
        recorded.add(record(instance));
        var others = record(other);
        instance.settle();
        other.settle();
        away.begin();
        var slowest = 0L;
        var end = System.nanoTime() + OUTAGE.toNanos();
        while (System.nanoTime() < end) {
            var begun = System.nanoTime();
            recorded.add(record(instance));
            slowest = Math.max(slowest, System.nanoTime() - begun);
            TimeUnit.MILLISECONDS.sleep(2);
        }
        var heard = List.of(hear(instance, recorded.get(0)), hear(instance, others));
        assertThat(instance.log.find(recorded.get(0).id())).isPresent();
        var backlog = instance.store.backlog();
        away.finish();
        var returned = System.nanoTime();
        while (instance.store.backlog() > 0 && System.nanoTime() - returned < RETURN.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        System.out.printf(
                "%s: %d decisions during the outage, slowest %d ms, backlog %d, in the store %d ms after the return%n",
                outage,
                recorded.size() - 1,
                TimeUnit.NANOSECONDS.toMillis(slowest),
                backlog,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - returned));
        return new Seen(
                recorded.stream().map(decision -> decision.id().toString()).toList(),
                Duration.ofNanos(slowest),
                backlog,
                heard,
                away.select(of(instance, "SELECT id FROM decision")),
                away.select(of(instance, "SELECT seq FROM event")),
                outcomes(away, other, others));
    }

    private static Decision record(Instance on) {
        var decision = SampleDecisions.decision(
                "call-" + System.nanoTime(), "A10001", RunningPrudent.NOW.plusMillis(System.nanoTime() % 100));
        return on.log.record(SampleDecisions.callDigest(decision.hookInstance()), decision);
    }

    private static FeedbackOutcome hear(Instance instance, Decision decision) {
        var said = new Feedback(
                decision.cards().get(0).uuid(),
                Feedback.Outcome.OVERRIDDEN,
                RunningPrudent.NOW,
                List.of(),
                null,
                "not now");
        return instance.log.hear(SampleDecisions.SERVICE, "A10001", said);
    }

    private static String of(Instance instance, String select) {
        return select + " WHERE instance = (SELECT number FROM instance WHERE name = '" + instance.journal.instance()
                + "') ORDER BY seq";
    }

    private static List<String> outcomes(AwayDatabase away, Instance other, Decision decision) throws SQLException {
        var outcome = away.select("SELECT outcome FROM decision WHERE id = '" + decision.id() + "'");
        var said = other.log.find(decision.id()).orElseThrow().feedback().size();
        return List.of(outcome.get(0), String.valueOf(said));
    }
}
