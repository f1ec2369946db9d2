package prudent.language;

import java.util.List;
import java.util.Map;
import prudent.facts.Fact;

/**
 * A rule that speaks.
 *
 * @param because the facts that its lines found, in their order
 * @param bound what the names of the rule stand for
 * @param conclusion what it says
 */
public record Firing(List<Fact> because, Map<String, Object> bound, Object conclusion) {}
