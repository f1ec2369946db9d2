package prudent.language;

import java.util.List;
import java.util.Set;
import prudent.facts.Absent;
import prudent.facts.Allergy;
import prudent.facts.Coded;
import prudent.facts.ConcurrentAntimicrobial;
import prudent.facts.CurrentMedicine;
import prudent.facts.Fact;
import prudent.facts.LongTermCondition;
import prudent.facts.Measured;
import prudent.facts.Option;
import prudent.facts.PastAntimicrobial;
import prudent.facts.Present;
import prudent.facts.ScorePoint;
import prudent.facts.Undecided;
import prudent.language.CheckedRule.CheckedCondition;
import prudent.language.CheckedRule.CheckedConstraint;
import prudent.language.CheckedRule.CheckedPattern;
import prudent.language.Expression.Among;
import prudent.language.Expression.Binary;

/** How many combinations of facts a rule goes through: every pattern that matches any fact of its kind multiplies them. */
final class Breadth {

    private static final int MOST_OPEN = 2;

    /** Kinds of facts of which a patient can have many. */
    private static final Set<Class<? extends Fact>> MANY = Set.of(
            Absent.class,
            Allergy.class,
            Coded.class,
            ConcurrentAntimicrobial.class,
            CurrentMedicine.class,
            LongTermCondition.class,
            Measured.class,
            Option.class,
            PastAntimicrobial.class,
            Present.class,
            ScorePoint.class,
            Undecided.class);

    private Breadth() {}

    static boolean isTooMuch(List<CheckedCondition> conditions) {
        var open = conditions.stream()
                .flatMap(condition -> condition.patterns().stream())
                .filter(pattern -> MANY.contains(pattern.fact()))
                .filter(Breadth::isOpen)
                .filter(pattern -> conditions.stream()
                        .anyMatch(condition -> condition.source().kind() == Condition.Kind.EACH
                                && condition.patterns().contains(pattern)))
                .count();
        return open > MOST_OPEN;
    }

    private static boolean isOpen(CheckedPattern pattern) {
        return pattern.constraints().stream().noneMatch(Breadth::picks);
    }

    private static boolean picks(CheckedConstraint constraint) {
        var expression = constraint.source().expression();
        return (expression instanceof Among among && !among.negated())
                || (expression instanceof Binary binary && binary.sign().equals("=="));
    }
}
