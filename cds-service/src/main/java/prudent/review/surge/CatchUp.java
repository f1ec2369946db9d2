package prudent.review.surge;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import prudent.decisions.store.Decisions;
import prudent.decisions.store.query.Count;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.query.Outcome;
import prudent.decisions.store.query.Scope;
import prudent.organisations.Organisations;
import prudent.review.RuleSentences;
import prudent.review.indicators.Share;
import prudent.surge.Surges.Past;

/** What was withheld in a surge: by rule and by practice, so that it can be caught up on. */
@Component
final class CatchUp {

    private final Decisions decisions;
    private final Organisations organisations;
    private final RuleSentences sentences;

    CatchUp(Decisions decisions, Organisations organisations, RuleSentences sentences) {
        this.decisions = decisions;
        this.organisations = organisations;
        this.sentences = sentences;
    }

    /**
     * What a surge withheld.
     *
     * @param assessed decisions of its time
     * @param cards how many of them showed a card all the same
     * @param rules what was withheld, the most often first
     */
    record Withheld(long assessed, long cards, List<OfRule> rules) {

        /** In how many decisions anything was withheld at most: a decision may be counted with two rules. */
        public long findings() {
            return rules.stream().mapToLong(OfRule::decisions).sum();
        }
    }

    /**
     * A rule that was withheld.
     *
     * @param sentence what it says; its id where the edition that answers has it no more
     * @param decisions in how many decisions
     * @param practices where, each with its count in words
     */
    record OfRule(String rule, String sentence, long decisions, List<String> practices) {}

    Withheld of(Past past) {
        var scope = Scope.of(organisations.practicesOf(past.surge().organisation()));
        var query = DecisionQuery.EVERYTHING.between(past.surge().at(), past.end());
        var hooks = decisions.counts(scope, query, Facet.HOOK);
        var rules = decisions.counts(scope, query, Facet.SURGE).stream()
                .filter(count -> count.value() != null)
                .collect(Collectors.groupingBy(count -> Objects.requireNonNull(count.value())))
                .entrySet()
                .stream()
                .map(entry -> ofRule(entry.getKey(), entry.getValue(), scope, query))
                .sorted(Comparator.comparingLong(OfRule::decisions).reversed().thenComparing(OfRule::rule))
                .toList();
        return new Withheld(
                sum(hooks),
                sum(hooks.stream()
                        .filter(count -> count.outcome() != Outcome.SILENT)
                        .toList()),
                rules);
    }

    private OfRule ofRule(String rule, Collection<Count> counts, Scope scope, DecisionQuery query) {
        var practices = decisions.counts(scope, query.with(Facet.SURGE, rule), Facet.PRACTICE).stream()
                .filter(count -> count.value() != null)
                .collect(Collectors.groupingBy(
                        count -> organisations.name(Objects.requireNonNull(count.value())),
                        TreeMap::new,
                        Collectors.summingLong(Count::decisions)))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + ": " + Share.count(entry.getValue()))
                .toList();
        return new OfRule(rule, sentences.of(rule), sum(counts), practices);
    }

    private static long sum(Collection<Count> counts) {
        return counts.stream().mapToLong(Count::decisions).sum();
    }
}
