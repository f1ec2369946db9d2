package prudent.decisions.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import prudent.RunningPrudent;
import prudent.decisions.Decision;
import prudent.decisions.Feedback;
import prudent.decisions.SampleDecisions;
import prudent.decisions.SampleEvents;
import prudent.decisions.events.LaterEvent;
import prudent.decisions.log.FeedbackOutcome;
import prudent.decisions.store.TestStore.Instance;
import prudent.decisions.store.query.Count;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.DecisionRow;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.query.Outcome;
import prudent.decisions.store.query.Scope;

/** A call that is sent again to another instance is answered there, too, but it is one decision. */
class RepetitionTest {

    private final Decision first = decision(0);
    private final Decision repeated = decision(5);

    @OnBothStores
    void theSameCallAtAnotherInstanceIsListedAndCountedOnce(TestStore test) throws Exception {
        var one = test.instance("one");
        var two = test.instance("two");
        record(one, first);
        one.settle();
        record(two, repeated);
        two.settle();

        assertOnlyTheFirst(one);
        assertThat(test.select("SELECT count(*) FROM event")).containsExactly("2");
        assertThat(test.select("SELECT value FROM term t WHERE NOT EXISTS (SELECT 1 FROM decision d"
                        + " WHERE d.at = t.at AND d.instance = t.instance AND d.seq = t.seq)"))
                .isEmpty();
    }

    @OnBothStores
    void whicheverOfThemIsCopiedFirst(TestStore test) {
        var one = test.instance("one");
        var two = test.instance("two");
        var three = test.instance("three");
        record(three, decision(9));
        three.settle();
        record(two, repeated);
        two.settle();
        record(one, first);
        one.settle();

        assertOnlyTheFirst(one);
        assertThat(one.decisions
                        .find(Scope.EVERYTHING, repeated.id())
                        .orElseThrow()
                        .decision())
                .isEqualTo(first);
    }

    @OnBothStores
    void whatIsSaidOfEitherIsSaidOfTheFirst(TestStore test) throws Exception {
        var one = test.instance("one");
        var two = test.instance("two");
        record(two, repeated);
        assertThat(hear(two, repeated, Feedback.Outcome.OVERRIDDEN)).isEqualTo(FeedbackOutcome.STORED);
        two.settle();
        record(one, first);
        one.settle();
        assertThat(test.select("SELECT outcome FROM decision")).containsExactly("overridden");

        if (one.store.isShared()) {
            assertThat(hear(one, repeated, Feedback.Outcome.ACCEPTED)).isEqualTo(FeedbackOutcome.STORED);
        } else {
            assertThat(hear(two, repeated, Feedback.Outcome.ACCEPTED)).isEqualTo(FeedbackOutcome.STORED);
        }
        one.settle();
        two.settle();
        assertThat(test.select("SELECT outcome FROM decision")).containsExactly("accepted");
        assertThat(one.decisions
                        .find(Scope.EVERYTHING, first.id())
                        .orElseThrow()
                        .feedback())
                .extracting(Feedback::card)
                .containsOnly(first.cards().get(0).uuid())
                .hasSize(2);
        assertThat(one.decisions.events(Scope.EVERYTHING, first.id())).hasSize(2);
    }

    @OnBothStores
    void aReviewOfTheRepetitionIsInTheThreadOfTheFirst(TestStore test) {
        var one = test.instance("one");
        var two = test.instance("two");
        record(one, first);
        one.settle();
        record(two, repeated);
        var review = SampleEvents.about(repeated.id(), "words").get(0);
        two.log.add(review);
        two.settle();

        var thread = one.log.thread(repeated.id()).orElseThrow();

        assertThat(thread.recorded().decision().id()).isEqualTo(first.id());
        assertThat(thread.events()).extracting(LaterEvent::id).containsExactly(review.id());
        assertThat(one.decisions.events(Scope.EVERYTHING, first.id()).get(0).practice())
                .isEqualTo("A10001");
    }

    @OnBothStores
    void anotherCallOfTheSameFiringIsADecisionOfItsOwn(TestStore test) throws Exception {
        var one = test.instance("one");
        var two = test.instance("two");
        record(one, first);
        two.log.record(SampleDecisions.callDigest("another body"), repeated);
        one.settle();
        two.settle();

        assertThat(test.select("SELECT count(*) FROM decision")).containsExactly("2");
    }

    private void assertOnlyTheFirst(Instance instance) {
        assertThat(instance.decisions
                        .page(Scope.EVERYTHING, DecisionQuery.EVERYTHING, null, 10)
                        .items())
                .extracting(DecisionRow::id)
                .containsExactly(first.id());
        assertThat(instance.decisions.counts(Scope.EVERYTHING, DecisionQuery.EVERYTHING, Facet.RULE))
                .contains(new Count("SAMPLE-01", Outcome.OPEN, null, 1));
    }

    private static Decision decision(int secondsLater) {
        return SampleDecisions.decision("call-1", "A10001", RunningPrudent.NOW.plusSeconds(secondsLater));
    }

    private static void record(Instance instance, Decision decision) {
        instance.log.record(SampleDecisions.callDigest("call-1"), decision);
    }

    private static FeedbackOutcome hear(Instance instance, Decision decision, Feedback.Outcome outcome) {
        var card = decision.cards().get(0);
        var accepted = outcome == Feedback.Outcome.ACCEPTED
                ? List.of(card.suggestions().get(0).uuid())
                : List.<UUID>of();
        return instance.log.hear(
                SampleDecisions.SERVICE,
                "A10001",
                new Feedback(card.uuid(), outcome, RunningPrudent.NOW, accepted, null, null));
    }
}
