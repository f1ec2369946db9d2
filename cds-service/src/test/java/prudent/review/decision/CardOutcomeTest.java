package prudent.review.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import prudent.RunningPrudent;
import prudent.decisions.Decision;
import prudent.decisions.Feedback;
import prudent.decisions.RecordedDecision;
import prudent.decisions.SampleDecisions;

class CardOutcomeTest {

    private final Decision decision = SampleDecisions.decision("instance", "A10001", RunningPrudent.NOW);

    @Test
    @DisplayName("Clause 88: a card on which nothing was heard is told apart from a dismissed one and from silence")
    void aCardOnWhichNothingWasHeardIsToldApart() {
        var card = decision.cards().get(0).uuid();
        var dismissed = new Feedback(card, Feedback.Outcome.OVERRIDDEN, RunningPrudent.NOW, List.of(), null, null);

        assertThat(overall()).isEqualTo("No answer");
        assertThat(overall(dismissed)).isEqualTo("Overridden: no reason given");
    }

    private String overall(Feedback... feedback) {
        return CardOutcome.overall(new RecordedDecision(decision, List.of(feedback), "", ""));
    }
}
