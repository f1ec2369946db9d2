package prudent.engine;

import java.util.List;
import prudent.facts.Fact;

/**
 * A fact that a rule of the definitions or scores derived from others.
 *
 * @param because the facts that the rule matched
 */
public record Derivation(RuleRef rule, Fact fact, List<Fact> because) {

    public Derivation {
        because = List.copyOf(because);
    }
}
