package prudent.decisions.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import prudent.RunningPrudent;
import prudent.decisions.Decision;
import prudent.decisions.Feedback;
import prudent.decisions.SampleDecisions;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.DecisionRow;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.query.Scope;

/** What is recorded comes into the store, exactly once, and is found there. */
class StoreTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @OnBothStores
    void whatIsRecordedIsFoundAtOnceByEachOfItsSides(TestStore test) {
        var instance = test.instance("one");
        var wanted = record(instance, "call-1", "A10001");
        record(instance, "call-2", "B20002");
        var everything = DecisionQuery.EVERYTHING;
        var queries = List.of(
                everything.with(Facet.PRACTICE, "A10001"),
                everything.with(Facet.HOOK_INSTANCE, "call-1"),
                everything.with(Facet.RULE, "SAMPLE-01").with(Facet.PRACTICE, "A10001"),
                everything.with(Facet.DRUG, "amoxicillin").with(Facet.HOOK_INSTANCE, "call-1"),
                everything
                        .with(Facet.WITHHELD_RULE, "SAMPLE-02")
                        .with(Facet.GUIDELINE, "sample")
                        .with(Facet.AWARE, "access")
                        .with(Facet.SPECTRUM, "other")
                        .with(Facet.INDICATION, "acute-sore-throat")
                        .with(Facet.OUTCOME, "open")
                        .with(Facet.HOOK, "order-select")
                        .with(Facet.PRACTICE, "A10001"));

        for (var query : queries) {
            var page = instance.decisions.page(Scope.EVERYTHING, query, null, 10);
            assertThat(page.items()).as("%s", query).extracting(DecisionRow::id).containsExactly(wanted.id());
            assertThat(page.next()).isNull();
        }
        assertThat(instance.decisions
                        .page(Scope.EVERYTHING, everything.with(Facet.RULE, "SAMPLE-02"), null, 10)
                        .items())
                .as("withheld, so not found as shown")
                .isEmpty();
        assertThat(instance.decisions
                        .find(Scope.EVERYTHING, wanted.id())
                        .orElseThrow()
                        .decision())
                .isEqualTo(wanted);
    }

    @OnBothStores
    void allDecisionsOfAllInstancesAreGoneThroughOnce(TestStore test) {
        var first = test.instance("one");
        var second = test.instance("two");
        var one = record(first, "call-1", "A10001");
        var two = record(second, "call-2", "B20002");
        assertThat(first.store.catchUp(PATIENCE)).isTrue();
        assertThat(second.store.catchUp(PATIENCE)).isTrue();
        var later = RunningPrudent.NOW.plusSeconds(1);

        try (var all = StoredDecisions.open(test.database(), null);
                var none = StoredDecisions.open(test.database(), later)) {
            assertThat(all.newestEdition()).contains(two.edition());
            assertThat(all.next()).containsExactlyInAnyOrder(one, two);
            assertThat(all.done()).isEqualTo(all.total()).isEqualTo(2);
            assertThat(all.next()).isEmpty();
            assertThat(none.next()).isEmpty();
        }
    }

    @OnBothStores
    void pagesHaveNeitherGapsNorRepeats(TestStore test) {
        var instance = test.instance("one");
        var recorded = new ArrayList<UUID>();
        // Years apart and close together, to go through stretches of all sizes.
        IntStream.range(0, 40)
                .mapToObj(i -> SampleDecisions.decision(
                        "call-" + i, "A10001", RunningPrudent.NOW.plusSeconds(i < 20 ? i : i * 2_000_000L)))
                .forEach(decision -> recorded.add(0, record(instance, decision)));

        instance.settle();

        var seen = new ArrayList<UUID>();
        String cursor = null;
        do {
            var page = instance.decisions.page(
                    Scope.EVERYTHING, DecisionQuery.EVERYTHING.with(Facet.DRUG, "amoxicillin"), cursor, 7);
            page.items().forEach(row -> seen.add(row.id()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).containsExactlyElementsOf(recorded);
    }

    @OnBothStores
    void feedbackSetsTheOutcomeOnce(TestStore test) throws Exception {
        var instance = test.instance("one");
        var decision = record(instance, "call-1", "A10001");
        instance.log.hear(SampleDecisions.SERVICE, "A10001", overridden(decision));
        instance.log.hear(SampleDecisions.SERVICE, "A10001", accepted(decision));
        instance.log.hear(SampleDecisions.SERVICE, "A10001", accepted(decision));

        var found = instance.decisions.find(Scope.EVERYTHING, decision.id()).orElseThrow();

        assertThat(found.feedback()).containsExactly(overridden(decision), accepted(decision));
        assertThat(test.select("SELECT outcome FROM decision")).containsExactly("accepted");
        assertThat(test.select("SELECT count(*) FROM event")).containsExactly("3");
    }

    @OnBothStores
    void aRestartGoesOnWhereItStopped(TestStore test) throws Exception {
        var first = test.instance("one");
        for (var i = 0; i < 700; i++) {
            record(first, "call-" + i, "A10001");
        }
        first.close();
        var second = test.instance("one");
        record(second, "call-700", "A10001");

        second.settle();
        assertThat(test.select("SELECT count(*) FROM decision")).containsExactly("701");
        assertThat(test.select("SELECT count(DISTINCT id) FROM decision")).containsExactly("701");
        assertThat(test.select("SELECT name || shipped FROM instance"))
                .containsExactly(second.journal.instance() + "701");
    }

    @OnBothStores
    void aReaderSeesTheirPracticesOnly(TestStore test) {
        var instance = test.instance("one");
        var own = record(instance, "call-1", "A10001");
        var others = record(instance, "call-2", "B20002");
        var scope = Scope.of(Set.of("A10001"));
        instance.settle();

        var page = instance.decisions.page(scope, DecisionQuery.EVERYTHING, null, 10);

        assertThat(page.items()).extracting(DecisionRow::id).containsExactly(own.id());
        assertThat(instance.decisions.find(scope, others.id())).isEmpty();
        assertThat(instance.decisions
                        .page(Scope.of(Set.of()), DecisionQuery.EVERYTHING, null, 10)
                        .items())
                .isEmpty();
    }

    private static Decision record(TestStore.Instance instance, String call, String practice) {
        var decision = SampleDecisions.decision(call, practice, RunningPrudent.NOW);
        record(instance, decision);
        return decision;
    }

    private static UUID record(TestStore.Instance instance, Decision decision) {
        return instance.log
                .record(SampleDecisions.callDigest(decision.hookInstance()), decision)
                .id();
    }

    private static Feedback accepted(Decision decision) {
        var card = decision.cards().get(0);
        return new Feedback(
                card.uuid(),
                Feedback.Outcome.ACCEPTED,
                RunningPrudent.NOW,
                List.of(card.suggestions().get(0).uuid()),
                null,
                null);
    }

    private static Feedback overridden(Decision decision) {
        return new Feedback(
                decision.cards().get(0).uuid(),
                Feedback.Outcome.OVERRIDDEN,
                RunningPrudent.NOW,
                List.of(),
                null,
                "not now");
    }
}
