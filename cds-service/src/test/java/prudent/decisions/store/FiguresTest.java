package prudent.decisions.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import prudent.decisions.Decision;
import prudent.decisions.Feedback;
import prudent.decisions.SampleDecisions;
import prudent.decisions.events.RetentionClass;
import prudent.decisions.log.PurgeOrder;
import prudent.decisions.store.TestStore.Instance;
import prudent.decisions.store.query.Count;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.query.Figure;
import prudent.decisions.store.query.Scope;
import prudent.decisions.store.rows.Days;
import prudent.decisions.store.tallies.Counting;
import prudent.decisions.store.tallies.FoldedDays;

/** Figures are those of the decisions themselves, whatever has been counted before and changed since. */
class FiguresTest {

    /** The clocks go back on the fourth day. */
    private static final Instant FIRST = Instant.parse("2026-10-21T23:30:00Z");

    private static final List<Facet> FACETS =
            List.of(Facet.RULE, Facet.TOPIC, Facet.SPECTRUM, Facet.HOOK, Facet.OUTCOME, Facet.IGNORED, Facet.PRACTICE);

    private final Random random = new Random(5);

    @OnBothStores
    void countedDaysGiveWhatTheDecisionsGive(TestStore test) throws Exception {
        var instance = test.instance("one");
        var recorded = new ArrayList<Decision>();
        for (var round = 0; round < 4; round++) {
            for (var i = 0; i < 60; i++) {
                recorded.add(record(instance, recorded.size()));
            }
            for (var i = 0; i < 20; i++) {
                hear(instance, recorded.get(random.nextInt(recorded.size())));
            }
            instance.settle();
            assertFits(instance, test, "uncounted in round " + round);
            fold(test, round % 2 == 0);
            assertFits(instance, test, "counted in round " + round);
        }
    }

    @OnBothStores
    void aDayIsOneInEngland(TestStore test) throws Exception {
        var instance = test.instance("one");
        // In summer time it is the next day, in winter time the same.
        record(instance, decision("summer", Instant.parse("2026-10-24T23:30:00Z"), "A10001"));
        record(instance, decision("winter", Instant.parse("2026-10-25T23:30:00Z"), "A10001"));
        record(instance, decision("night", Instant.parse("2026-10-26T00:00:00Z"), "A10001"));
        instance.settle();
        var uncounted = days(instance);
        fold(test, true);

        assertThat(uncounted)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(LocalDate.parse("2026-10-25"), 2L, LocalDate.parse("2026-10-26"), 1L));
        assertThat(days(instance)).isEqualTo(uncounted);
    }

    @OnBothStores
    void figuresOfAllAreNotForWhoMayReadSome(TestStore test) throws Exception {
        var instance = test.instance("one");
        record(instance, decision("one", FIRST, "A10001"));
        record(instance, decision("two", FIRST, "B20002"));
        instance.settle();
        fold(test, true);
        var own = Scope.of(Set.of("A10001"));

        assertThat(instance.decisions.totals(own, DecisionQuery.EVERYTHING, Set.of(Facet.HOOK)))
                .extracting(Figure::practice, Figure::decisions)
                .containsExactly(tuple("A10001", 1L));
        assertThat(instance.decisions.totals(
                        own, DecisionQuery.EVERYTHING.with(Facet.PRACTICE, "B20002"), Set.of(Facet.HOOK)))
                .isEmpty();
        assertThat(instance.decisions.totals(Scope.of(Set.of()), DecisionQuery.EVERYTHING, Set.of(Facet.HOOK)))
                .isEmpty();
    }

    @OnBothStores
    void whatIsPurgedIsNoLongerCounted(TestStore test) throws Exception {
        var instance = test.instance("one");
        for (var i = 0; i < 8; i++) {
            record(instance, decision("call-" + i, FIRST.plus(Duration.ofDays(i)), "A10001"));
        }
        instance.settle();
        fold(test, true);
        instance.close();
        new PurgeOrder("officer", RetentionClass.RECORD, FIRST.plus(Duration.ofDays(5)), "kept long enough")
                .carryOut(test.directory("one"), Clock.systemUTC(), (done, total) -> {});
        var again = test.instance("one");
        again.settle();

        assertThat(sum(again.decisions.counts(Scope.EVERYTHING, DecisionQuery.EVERYTHING, Facet.HOOK)))
                .isEqualTo(3);
        fold(test, true);
        assertThat(sum(again.decisions.counts(Scope.EVERYTHING, DecisionQuery.EVERYTHING, Facet.HOOK)))
                .isEqualTo(3);
        assertThat(test.select("SELECT id FROM decision")).hasSize(3);
        assertThat(test.select("SELECT value FROM term WHERE name = 'drug'")).hasSize(3);
        assertThat(test.select("SELECT body FROM event WHERE kind = 'decision' AND body <> ''"))
                .hasSize(3);
    }

    private static long sum(List<Count> counts) {
        return counts.stream().mapToLong(Count::decisions).sum();
    }

    private static Map<LocalDate, Long> days(Instance instance) {
        var days = new HashMap<LocalDate, Long>();
        instance.decisions
                .daily(Scope.EVERYTHING, DecisionQuery.EVERYTHING, Set.of(Facet.HOOK))
                .forEach(figure -> days.merge(Objects.requireNonNull(figure.day()), figure.decisions(), Long::sum));
        return days;
    }

    /** Every count through the figures, beside the count that reads every decision. */
    private static void assertFits(Instance instance, TestStore test, String when) throws SQLException {
        var all = DecisionQuery.EVERYTHING;
        var queries = List.of(
                all,
                all.with(Facet.PRACTICE, "B20002"),
                all.between(FIRST.plus(Duration.ofHours(30)), FIRST.plus(Duration.ofHours(101))),
                all.with(Facet.RULE, "SAMPLE-01"),
                all.with(Facet.PRESCRIBER, "prescriberpseudonym").with(Facet.PRACTICE, "A10001"));
        for (var scope : List.of(Scope.EVERYTHING, Scope.of(Set.of("A10001", "C30003")))) {
            for (var query : queries) {
                for (var facet : FACETS) {
                    assertThat(instance.decisions.counts(scope, query, facet))
                            .as("%s of %s for %s, %s", facet, query, scope, when)
                            .containsExactlyInAnyOrderElementsOf(counted(test, scope, query, facet));
                }
            }
        }
    }

    private static List<Count> counted(TestStore test, Scope scope, DecisionQuery query, Facet facet)
            throws SQLException {
        try (var connection = test.database().openToWrite()) {
            connection.setAutoCommit(false);
            test.database().limit(connection, scope);
            return Counting.counts(connection, scope, query, facet);
        }
    }

    private static void fold(TestStore test, boolean isAll) throws SQLException {
        var first = Days.of(FIRST.toEpochMilli());
        FoldedDays.fold(test.database(), IntStream.range(first - 1, first + 12).filter(day -> isAll || day % 3 != 0));
    }

    private Decision record(Instance instance, int number) {
        var at = FIRST.plus(Duration.ofMinutes(random.nextInt(8 * 24 * 60)));
        var practice = List.of("A10001", "B20002", "C30003").get(random.nextInt(3));
        return record(instance, decision("call-" + number, at, practice));
    }

    private static Decision decision(String call, Instant at, String practice) {
        return SampleDecisions.decision(call, practice, at);
    }

    private static Decision record(Instance instance, Decision decision) {
        return instance.log.record(SampleDecisions.callDigest(decision.hookInstance()), decision);
    }

    private void hear(Instance instance, Decision decision) {
        var card = decision.cards().get(0);
        var isAccepted = random.nextBoolean();
        var accepted = isAccepted ? List.of(card.suggestions().get(0).uuid()) : List.<UUID>of();
        var outcome = isAccepted ? Feedback.Outcome.ACCEPTED : Feedback.Outcome.OVERRIDDEN;
        instance.log.hear(
                SampleDecisions.SERVICE,
                decision.practice(),
                new Feedback(card.uuid(), outcome, decision.recordedAt(), accepted, null, null));
    }
}
