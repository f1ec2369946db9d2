package prudent.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import prudent.facts.Fact;
import prudent.language.CheckedRule.CheckedCondition;
import prudent.language.CheckedRule.CheckedConstraint;
import prudent.language.CheckedRule.CheckedPattern;
import prudent.language.Condition.Kind;

/** Goes through a rule line by line, past those that do not hold, and says of each what it found. */
public final class Tracing {

    private static final int MOST_WAYS = 50;
    private static final int MOST_NEAR = 3;

    private final List<Fact> facts;
    private final Matching matching;

    public Tracing(List<Fact> facts) {
        this.facts = facts;
        this.matching = new Matching(facts);
    }

    /** How a line stands. */
    public enum State {
        HOLDS,
        FAILS,
        /** It asks about something that a line above did not find. */
        OPEN
    }

    /**
     * A line of a rule, held against the facts.
     *
     * @param found facts that match it: for a line with not, those that stand against it
     * @param near where none matches, the facts that come nearest, the nearest first
     * @param count where facts are counted, how many were
     * @param known what the lines above found, one way for each
     */
    public record Line(
            CheckedCondition condition,
            State state,
            List<Fact> found,
            List<Near> near,
            int count,
            List<Environment> known) {}

    /**
     * A fact of the right kind, and what it does not meet.
     *
     * @param isAboutAnother whether it is about another finding, measurement or drug altogether
     */
    public record Near(Fact fact, List<CheckedConstraint> unmet, boolean isAboutAnother) {}

    /** The lines of a rule. */
    public List<Line> lines(CheckedRule rule) {
        var lines = new ArrayList<Line>();
        var known = List.of(matching.nothingBound());
        var missing = new HashSet<String>();
        for (var condition : rule.conditions()) {
            var line = line(condition, known, missing);
            lines.add(line);
            var further = line.state() == State.OPEN ? List.<Environment>of() : after(condition, known);
            if (further.isEmpty()) {
                missing.addAll(Names.boundBy(condition.source()));
            } else {
                known = further;
            }
        }
        return lines;
    }

    private List<Environment> after(CheckedCondition condition, List<Environment> known) {
        return known.stream()
                .flatMap(each -> matching.matches(condition, each).stream())
                .map(Matching.Match::known)
                .limit(MOST_WAYS)
                .toList();
    }

    private Line line(CheckedCondition condition, List<Environment> known, Set<String> missing) {
        if (Names.usedBy(condition.source()).stream().anyMatch(missing::contains)) {
            return new Line(condition, State.OPEN, List.of(), List.of(), 0, known);
        }
        var holds = known.stream()
                .anyMatch(each -> !matching.matches(condition, each).isEmpty());
        var pattern = condition.patterns().get(0);
        var found = known.stream()
                .flatMap(each -> matching.matches(pattern, each).stream())
                .flatMap(match -> match.facts().stream())
                .distinct()
                .toList();
        var isCount = condition.source().kind() == Kind.COUNT;
        var near = holds || condition.source().kind() == Kind.NOT || isCount
                ? List.<Near>of()
                : near(pattern, known.get(0));
        return new Line(condition, holds ? State.HOLDS : State.FAILS, found, near, found.size(), known);
    }

    private List<Near> near(CheckedPattern pattern, Environment known) {
        return facts.stream()
                .filter(pattern.fact()::isInstance)
                .map(fact -> near(pattern, fact, known))
                .sorted(Comparator.comparing(Near::isAboutAnother)
                        .thenComparingInt(each -> each.unmet().size())
                        .thenComparing(each -> each.fact().toString()))
                .limit(MOST_NEAR)
                .toList();
    }

    /** What a fact is about is asked of it first, by name. */
    private static Near near(CheckedPattern pattern, Fact fact, Environment known) {
        var unmet = unmet(pattern, fact, known);
        var subject = pattern.constraints().stream()
                .filter(each -> each.binding() == null)
                .filter(each -> each.source().expression().within().noneMatch(Tracing::isOrder))
                .findFirst();
        return new Near(fact, unmet, subject.isPresent() && unmet.contains(subject.get()));
    }

    private static boolean isOrder(Expression expression) {
        return expression instanceof Expression.Binary binary
                && Set.of("<", "<=", ">", ">=").contains(binary.sign());
    }

    private static List<CheckedConstraint> unmet(CheckedPattern pattern, Fact fact, Environment known) {
        var environment = known.with(fact);
        var unmet = new ArrayList<CheckedConstraint>();
        for (var constraint : pattern.constraints()) {
            var name = constraint.binding();
            var value = constraint.meaning().value().apply(environment);
            if (name == null && !Boolean.TRUE.equals(value)) {
                unmet.add(constraint);
            } else if (name != null && value != null) {
                environment.bind(name, value);
            }
        }
        return unmet;
    }

    /** Whether a fact would match a pattern, with what is known. */
    public static boolean wouldMatch(CheckedPattern pattern, Fact fact, Environment known) {
        return unmet(pattern, fact, known).isEmpty();
    }
}
