package prudent.review.indicators;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import prudent.decisions.store.query.Count;
import prudent.decisions.store.query.Outcome;

/**
 * What prescribers did with the cards of a rule.
 *
 * @param rule its id
 * @param shown how many decisions showed it
 * @param accepted share accepted of those answered
 * @param answered share answered of those shown
 */
public record RuleUse(String rule, long shown, Share accepted, Share answered) {

    static List<RuleUse> of(List<Count> counts) {
        return counts.stream()
                .filter(count -> count.value() != null && count.outcome() != Outcome.SILENT)
                .collect(Collectors.groupingBy(count -> Objects.requireNonNull(count.value())))
                .entrySet()
                .stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(RuleUse::shown).reversed().thenComparing(RuleUse::rule))
                .toList();
    }

    private static RuleUse of(String rule, List<Count> counts) {
        var shown = counts.stream().mapToLong(Count::decisions).sum();
        var accepted = sum(counts, Outcome.ACCEPTED);
        var answered = accepted + sum(counts, Outcome.OVERRIDDEN);
        return new RuleUse(rule, shown, new Share(accepted, answered), new Share(answered, shown));
    }

    private static long sum(List<Count> counts, Outcome outcome) {
        return counts.stream()
                .filter(count -> count.outcome() == outcome)
                .mapToLong(Count::decisions)
                .sum();
    }
}
