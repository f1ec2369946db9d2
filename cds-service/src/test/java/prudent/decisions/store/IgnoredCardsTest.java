package prudent.decisions.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import prudent.RunningPrudent;
import prudent.decisions.AssessedOrder;
import prudent.decisions.Decision;
import prudent.decisions.Feedback;
import prudent.decisions.RecordedFinding;
import prudent.decisions.SampleDecisions;
import prudent.decisions.log.TestLogs;
import prudent.decisions.store.TestStore.Instance;
import prudent.facts.Antimicrobial;
import prudent.facts.AntimicrobialOrder;
import prudent.facts.Dose;

/** A card is taken for ignored when its order is signed as it was, and never against what was reported. */
class IgnoredCardsTest {

    private static final Instant NOW = RunningPrudent.NOW;

    @OnBothStores
    void theSameOrderSignedUnchangedWasLikelyIgnored(TestStore test) throws Exception {
        var instance = test.instance("one");
        record(instance, decision("order-select", "MedicationRequest/1", 500, NOW));
        var signed = record(instance, decision("order-sign", "MedicationRequest/1", 500, NOW.plusSeconds(60)));

        assertThat(ignored(test, instance)).containsExactly("likely" + signed.id() + " open");
    }

    @OnBothStores
    void theSameOrderUnderAnotherIdWasPossiblyIgnored(TestStore test) throws Exception {
        var instance = test.instance("one");
        record(instance, decision("order-select", "MedicationRequest/1", 500, NOW));
        var signed = record(instance, decision("order-sign", "MedicationRequest/2", 500, NOW.plusSeconds(60)));

        assertThat(ignored(test, instance)).containsExactly("possible" + signed.id() + " open");
    }

    @OnBothStores
    void aChangedOrderAnotherPatientOrAnotherHourSayNothing(TestStore test) throws Exception {
        var instance = test.instance("one");
        record(instance, decision("order-select", "MedicationRequest/1", 500, NOW));
        record(instance, decision("order-sign", "MedicationRequest/1", 250, NOW.plusSeconds(60)));
        record(instance, decision("order-sign", "MedicationRequest/1", 500, NOW.plus(Duration.ofMinutes(61))));
        record(instance, decision("order-sign", "MedicationRequest/1", 500, NOW.minusSeconds(1)));
        var other = decision("order-sign", "MedicationRequest/1", 500, NOW.plusSeconds(60));
        record(instance, TestLogs.of("another patient", other));

        assertThat(ignored(test, instance)).isEmpty();
    }

    @OnBothStores
    void whatIsReportedReplacesWhatWasInferred(TestStore test) throws Exception {
        var instance = test.instance("one");
        var selected = record(instance, decision("order-select", "MedicationRequest/1", 500, NOW));
        record(instance, decision("order-sign", "MedicationRequest/1", 500, NOW.plusSeconds(60)));
        assertThat(ignored(test, instance)).hasSize(1);

        var overridden =
                new Feedback(selected.cards().get(0).uuid(), Feedback.Outcome.OVERRIDDEN, NOW, List.of(), null, "no");
        instance.log.hear(SampleDecisions.SERVICE, "A10001", overridden);

        assertThat(ignored(test, instance)).isEmpty();
        assertThat(test.select("SELECT outcome FROM decision WHERE hook = 'order-select'"))
                .containsExactly("overridden");
    }

    @OnBothStores
    void aSignedOrderThatComesIntoTheStoreFirstTellsAsMuch(TestStore test) throws Exception {
        var signing = test.instance("one");
        record(signing, decision("order-sign", "MedicationRequest/1", 500, NOW.plusSeconds(60)));
        signing.settle();
        var selecting = test.instance("two");
        record(selecting, decision("order-select", "MedicationRequest/1", 500, NOW));

        assertThat(ignored(test, selecting)).hasSize(1).allMatch(found -> found.startsWith("likely"));
    }

    private static List<String> ignored(TestStore test, Instance instance) throws Exception {
        instance.settle();
        return test.select("SELECT ignored || ignored_by || ' ' || outcome FROM decision WHERE ignored IS NOT NULL");
    }

    private static Decision record(Instance instance, Decision decision) {
        return instance.log.record(SampleDecisions.callDigest(decision.hookInstance()), decision);
    }

    private static Decision decision(String hook, String order, double mg, Instant at) {
        var finding = new RecordedFinding("SAMPLE-01", "change-dose", "sample", "1", "A sentence", "A summary", null);
        var assessed = new AssessedOrder(
                order,
                "amoxicillin",
                List.of(new AntimicrobialOrder(Antimicrobial.AMOXICILLIN, false), new Dose(mg, 3)),
                2,
                List.of(finding));
        return TestLogs.of(hook, UUID.randomUUID().toString(), List.of(assessed), at);
    }
}
