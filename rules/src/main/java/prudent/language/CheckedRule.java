package prudent.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import prudent.facts.Fact;

/**
 * A rule all of whose words mean something.
 *
 * @param conclusion what it inserts, made of what its conditions bind
 */
public record CheckedRule(Rule rule, List<CheckedCondition> conditions, Meaning conclusion) {

    /** A condition with the meaning of its parts. */
    public record CheckedCondition(Condition source, List<CheckedPattern> patterns, List<Meaning> ofTheCount) {}

    /** A pattern with the meaning of its constraints. */
    public record CheckedPattern(
            Condition.Pattern source, Class<? extends Fact> fact, List<CheckedConstraint> constraints) {}

    /** A constraint with its meaning; with a binding it names a part, without one it must hold. */
    public record CheckedConstraint(Condition.Constraint source, Meaning meaning) {

        @Nullable
        String binding() {
            return source.binding();
        }
    }
}
