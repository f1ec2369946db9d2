package prudent.impact;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import prudent.impact.ImpactReport.Kind;

/**
 * The cards on one order by two editions.
 *
 * @param before what the first shows
 * @param after what the second shows
 * @param changes what happens to the cards of each rule that they differ in
 */
record Comparison(List<PlainCard> before, List<PlainCard> after, Map<String, Kind> changes) {

    /** Both show the same. */
    static Comparison same(List<PlainCard> cards) {
        return new Comparison(cards, cards, Map.of());
    }

    static Comparison of(List<PlainCard> before, List<PlainCard> after) {
        var changes = new LinkedHashMap<String, Kind>();
        for (var rule : rules(before, after)) {
            var then = of(before, rule);
            var now = of(after, rule);
            if (!then.equals(now)) {
                changes.put(rule, now.isEmpty() ? Kind.LOST : then.isEmpty() ? Kind.GAINED : Kind.REWORDED);
            }
        }
        return new Comparison(before, after, changes);
    }

    /** The rules that a card is from. */
    Set<String> rules() {
        return rules(before, after);
    }

    private static Set<String> rules(List<PlainCard> before, List<PlainCard> after) {
        var rules = new LinkedHashSet<String>();
        before.forEach(card -> rules.add(card.rule()));
        after.forEach(card -> rules.add(card.rule()));
        return rules;
    }

    private static List<PlainCard> of(List<PlainCard> cards, String rule) {
        return cards.stream().filter(card -> card.rule().equals(rule)).toList();
    }

    /** The same as far as the cards of one rule go. */
    Comparison only(String rule) {
        var kind = changes.get(rule);
        return new Comparison(of(before, rule), of(after, rule), kind == null ? Map.of() : Map.of(rule, kind));
    }
}
