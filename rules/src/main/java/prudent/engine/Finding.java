package prudent.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import prudent.advice.Advice;
import prudent.advice.Conclusion;
import prudent.advice.Indicator;
import prudent.advice.Standing;
import prudent.advice.Topic;
import prudent.advice.Urgency;
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

    /** How soon a patient who is referred is to be seen. */
    public Urgency urgency() {
        return conclusion instanceof Advice advice ? advice.urgency() : Urgency.TODAY;
    }

    /** Whether it refers the patient on what we have from memory only: read first, quietly, and never in place of a warning. */
    public boolean isReferralFromMemory() {
        return Precedence.of(this) == Precedence.REFER_FROM_MEMORY;
    }

    /** Whether it asks for what decides whether the patient is in danger. */
    boolean asksForReferral() {
        return Precedence.of(this) == Precedence.MISSING_FOR_REFERRAL;
    }

    /** Whether it asks for what decides whether the drug is safe, or says that this could not be checked. */
    boolean asksForSafety() {
        var precedence = Precedence.of(this);
        return precedence == Precedence.MISSING_FOR_SAFETY || precedence == Precedence.MISSING_UNCHECKED;
    }

    /** Whether no antibiotic is to be given here at all, this drug or another. */
    boolean speaksAgainstTreating() {
        return conclusion.standing() == Standing.FALLS && topic() != Topic.CONTRAINDICATED;
    }

    /** Whether it is a danger of the drug that we have from memory only: said quietly, and never in place of a warning. */
    public boolean isDangerFromMemory() {
        return Precedence.of(this) == Precedence.DANGER_FROM_MEMORY;
    }

    /** Whether it is a correction that we have from memory only: worth a look, and no reason to change the order. */
    public boolean isCorrectionFromMemory() {
        return Precedence.of(this) == Precedence.CORRECTION_FROM_MEMORY;
    }

    /**
     * Whether it is shown in a surge, too: it says that the patient is in danger or the drug is, that treatment must not wait, or
     * asks for what decides that. What is critical by its indicator is so in any case.
     */
    public boolean isSafetyCritical() {
        return indicator() == Indicator.CRITICAL || Precedence.of(this).isSafetyCritical();
    }

    Finding unwithheld() {
        return new Finding(rule, conclusion, because, null);
    }

    public boolean isWithheld() {
        return withheldBecause != null;
    }

    Finding withheld(String reason) {
        return new Finding(rule, conclusion, because, reason);
    }
}
