package prudent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import prudent.advice.Advice;
import prudent.advice.Conclusion;
import prudent.advice.Indicator;
import prudent.advice.MissingInformation;
import prudent.facts.CodedObservable;
import prudent.facts.Evidence;
import prudent.facts.Observable;
import prudent.facts.RecordItem;
import prudent.facts.RecordPart;

/** What comes before what. */
class PrecedenceTest {

    @Test
    void conclusionsComeInTheOrderOfTheList() {
        var inOrder = List.of(
                finding("A-14", Advice.refer("")),
                fromMemory("M-03", Advice.refer("")),
                finding("A-13", Advice.contraindicated("")),
                finding("A-12", MissingInformation.forReferral(CodedObservable.FEVER_TRAFFIC_LIGHT, "")),
                finding("A-11", Advice.duplicate("")),
                finding("A-10", Advice.noAntibiotic("")),
                finding("A-09", MissingInformation.forSafety(RecordItem.ALLERGIES, "")),
                finding("A-08", Advice.immediate("")),
                finding("A-07", Advice.delayed("")),
                finding("A-06", MissingInformation.forStrategy(Observable.FEVER_PAIN, "")),
                finding("A-05", Advice.changeDrug("")),
                finding("A-04", MissingInformation.forDetail(Observable.WEIGHT, "")),
                finding("A-03", Advice.changeDose("")),
                finding("A-02", Advice.changeDuration("")),
                finding("A-00", MissingInformation.unchecked(RecordPart.MEDICATIONS, "")),
                fromMemory("M-02", Advice.contraindicated("")),
                fromMemory("M-01", Advice.changeDrug("")),
                finding("A-01", Advice.appropriate("")));
        var shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, new Random(1));

        shuffled.sort(Precedence.ORDER);

        assertThat(shuffled).isEqualTo(inOrder);
        assertThat(inOrder.stream().map(each -> Precedence.of(each)))
                .containsExactlyElementsOf(Arrays.asList(Precedence.values()));
    }

    @Test
    void theLouderOfTwoOnOneTopicComesFirst() {
        var avoided = finding("A-01", Advice.avoid(""));
        var refused = finding("A-02", Advice.contraindicated(""));

        assertThat(Precedence.ORDER.compare(refused, avoided)).isNegative();
    }

    @Test
    void equallyLoudOnesComeByTheirIds() {
        assertThat(Precedence.ORDER.compare(finding("A-01", Advice.refer("b")), finding("A-02", Advice.refer("a"))))
                .isNegative();
    }

    @Test
    void theMoreUrgentReferralComesFirst() {
        var today = finding("A-01", Advice.refer("today"));

        assertThat(Precedence.ORDER.compare(finding("B-01", Advice.refer("999").now()), today))
                .isNegative();
        assertThat(Precedence.ORDER.compare(
                        finding("A-00", Advice.refer("clinic").soon()), today))
                .isPositive();
    }

    @Test
    void oneRuleThatSpeaksTwiceComesByItsWords() {
        assertThat(Precedence.ORDER.compare(finding("A-01", Advice.refer("a")), finding("A-01", Advice.refer("b"))))
                .isNegative();
    }

    @Test
    void whatIsKnownFromMemoryNeverInterrupts() {
        for (var conclusion : List.of(Advice.refer(""), Advice.contraindicated(""), Advice.changeDrug(""))) {
            assertThat(fromMemory("M-01", conclusion).indicator()).isEqualTo(Indicator.INFO);
        }
    }

    @Test
    void aDangerFromMemoryNeverHidesAWarning() {
        var danger = fromMemory("M-01", Advice.contraindicated(""));

        assertThat(danger.isDangerFromMemory()).isTrue();
        assertThat(Precedence.ORDER.compare(danger, finding("A-01", Advice.changeDuration(""))))
                .isPositive();
        assertThat(Precedence.ORDER.compare(danger, finding("A-01", Advice.appropriate(""))))
                .isNegative();
    }

    @Test
    void aReferralFromMemoryIsReadBeforeEveryWarning() {
        var referral = fromMemory("M-01", Advice.refer(""));

        assertThat(Precedence.ORDER.compare(referral, finding("A-01", Advice.contraindicated(""))))
                .isNegative();
        assertThat(Precedence.ORDER.compare(referral, finding("A-01", Advice.refer(""))))
                .isPositive();
        assertThat(referral.indicator()).isEqualTo(Indicator.INFO);
    }

    @Test
    void aStrategyFromMemoryKeepsItsPlace() {
        assertThat(Precedence.ORDER.compare(
                        fromMemory("M-01", Advice.noAntibiotic("")), finding("A-01", Advice.changeDrug(""))))
                .isNegative();
    }

    static Finding fromMemory(String id, Conclusion conclusion) {
        return new Finding(new RuleRef(id, "A sentence", "GUIDE", "1", Evidence.M), conclusion, List.of(), null);
    }

    static Finding finding(String id, Conclusion conclusion) {
        return new Finding(new RuleRef(id, "A sentence", "GUIDE", "1", Evidence.V), conclusion, List.of(), null);
    }
}
