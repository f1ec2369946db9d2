package prudent.cli.rules;

import java.util.List;
import prudent.facts.Fact;

/**
 * An order that is to be explained.
 *
 * @param name as it is announced
 * @param facts what is known
 */
record ExplainedOrder(String name, List<Fact> facts) {}
