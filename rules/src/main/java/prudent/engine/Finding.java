package prudent.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import prudent.advice.Conclusion;
import prudent.advice.Indicator;
import prudent.advice.Topic;
import prudent.facts.Evidence;
import prudent.facts.Fact;

/**
 * A conclusion with the rule that drew it and the facts it rests on.
 *
 * @param because the facts that the rule matched
 * @param withheldBecause why it is not what the prescriber sees first; absent for the finding that leads
 */
public record Finding(
        RuleRef rule,
        Conclusion conclusion,
        List<Fact> because,
        @Nullable String withheldBecause) {

    public Finding {
        because = List.copyOf(because);
    }

    public Topic topic() {
        return conclusion.topic();
    }

    /** How much a card on it may interrupt: what we have from memory alone never does. */
    public Indicator indicator() {
        return rule.evidence() == Evidence.M ? Indicator.INFO : conclusion.indicator();
    }

    /** Whether it is a danger that we have from memory only: said quietly, and never in place of a warning. */
    public boolean isDangerFromMemory() {
        return Precedence.of(this) == Precedence.DANGER_FROM_MEMORY;
    }

    public boolean isWithheld() {
        return withheldBecause != null;
    }

    Finding withheld(String reason) {
        return new Finding(rule, conclusion, because, reason);
    }
}
