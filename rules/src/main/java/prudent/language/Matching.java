package prudent.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import prudent.facts.Fact;
import prudent.language.CheckedRule.CheckedCondition;
import prudent.language.CheckedRule.CheckedPattern;
import prudent.language.Environment.Comparisons;

/**
 * Holds a rule against facts, line by line, as the engine does in its own way: a test holds the two to the same answer. It is
 * here because it can say why, and needs nothing compiled.
 */
public final class Matching {

    private static final Comparisons NOBODY = (comparison, value, held) -> {};

    private final List<Fact> facts;
    private final Comparisons comparisons;

    public Matching(List<Fact> facts) {
        this(facts, NOBODY);
    }

    /** The same, telling of each comparison with a number. */
    public Matching(List<Fact> facts, Comparisons comparisons) {
        this.facts = facts;
        this.comparisons = comparisons;
    }

    /** Each time the rule speaks; none when it does not. */
    public List<Firing> firings(CheckedRule rule) {
        var firings = new ArrayList<Firing>();
        fire(rule, 0, List.of(), nothingBound(), firings);
        return firings;
    }

    Environment nothingBound() {
        return new Environment(new HashMap<>(), comparisons);
    }

    private void fire(CheckedRule rule, int line, List<Fact> because, Environment known, List<Firing> firings) {
        if (line == rule.conditions().size()) {
            var conclusion = Objects.requireNonNull(rule.conclusion().value().apply(known));
            firings.add(new Firing(because, known.bound(), conclusion));
            return;
        }
        for (var found : matches(rule.conditions().get(line), known)) {
            var more = new ArrayList<>(because);
            more.addAll(found.facts());
            fire(rule, line + 1, more, found.known(), firings);
        }
    }

    /** A way in which a line holds: the fact it found and what is known behind it. */
    record Match(List<Fact> facts, Environment known) {}

    /** The ways in which a line holds; none when it does not. */
    List<Match> matches(CheckedCondition condition, Environment known) {
        return switch (condition.source().kind()) {
            case EACH -> matches(condition.patterns().get(0), known);
            case EXISTS -> together(condition.patterns(), 0, known) ? unchanged(known) : List.of();
            case NOT -> together(condition.patterns(), 0, known) ? List.of() : unchanged(known);
            case COUNT -> count(condition, known);
        };
    }

    private static List<Match> unchanged(Environment known) {
        return List.of(new Match(List.of(), known));
    }

    private boolean together(List<CheckedPattern> patterns, int from, Environment known) {
        return from == patterns.size()
                || matches(patterns.get(from), known).stream()
                        .anyMatch(found -> together(patterns, from + 1, found.known()));
    }

    private List<Match> count(CheckedCondition condition, Environment known) {
        var count = condition.source().count();
        var counting = known.with(null);
        if (count != null) {
            counting.bind(count.binding(), (long)
                    matches(condition.patterns().get(0), known).size());
        }
        return condition.ofTheCount().stream().allMatch(each -> each.holds(counting)) ? unchanged(counting) : List.of();
    }

    /** Whether any fact matches a pattern that uses no name from lines above it. */
    public boolean finds(CheckedPattern pattern) {
        return !matches(pattern, nothingBound()).isEmpty();
    }

    List<Match> matches(CheckedPattern pattern, Environment known) {
        var matches = new ArrayList<Match>();
        for (var fact : facts) {
            if (pattern.fact().isInstance(fact)) {
                var environment = known.with(fact);
                if (holds(pattern, fact, environment)) {
                    matches.add(new Match(List.of(fact), environment));
                }
            }
        }
        return matches;
    }

    private static boolean holds(CheckedPattern pattern, Fact fact, Environment environment) {
        var binding = pattern.source().binding();
        if (binding != null) {
            environment.bind(binding, fact);
        }
        for (var constraint : pattern.constraints()) {
            var name = constraint.binding();
            if (name == null) {
                if (!constraint.meaning().holds(environment)) {
                    return false;
                }
            } else {
                var value = constraint.meaning().value().apply(environment);
                if (value != null) {
                    environment.bind(name, value);
                }
            }
        }
        return true;
    }
}
