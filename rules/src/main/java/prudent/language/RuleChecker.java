package prudent.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import prudent.advice.Conclusion;
import prudent.facts.Fact;
import prudent.language.CheckedRule.CheckedCondition;
import prudent.language.CheckedRule.CheckedConstraint;
import prudent.language.CheckedRule.CheckedPattern;
import prudent.language.Condition.Constraint;
import prudent.language.Condition.Kind;
import prudent.language.Condition.Pattern;
import prudent.language.Expression.Member;
import prudent.language.Expression.Name;

/** Gives each word of a rule its meaning, or says which has none. */
final class RuleChecker {

    private final RuleFile file;
    private final Rule rule;
    private final List<Fault> faults = new ArrayList<>();
    private final Scope scope = Scope.empty();

    RuleChecker(RuleFile file, Rule rule) {
        this.file = file;
        this.rule = rule;
    }

    List<Fault> faults() {
        return faults;
    }

    /** The rule with its meaning; empty when something in it has none. */
    Optional<CheckedRule> check() {
        var conditions = new ArrayList<CheckedCondition>();
        for (var condition : rule.conditions()) {
            conditions.add(condition(condition));
        }
        if (rule.conditions().isEmpty()) {
            faults.add(file.fault(rule.nameSpan(), "nothing stands between when and then"));
        }
        var conclusion = conclusion();
        return faults.isEmpty() && conclusion != null
                ? Optional.of(new CheckedRule(rule, conditions, conclusion))
                : Optional.empty();
    }

    private CheckedCondition condition(Condition condition) {
        var inner = condition.kind() == Kind.EACH ? scope : scope.inner();
        var patterns = new ArrayList<CheckedPattern>();
        for (var pattern : condition.patterns()) {
            Vocabulary.kind(pattern.type())
                    .filter(Fact.class::isAssignableFrom)
                    .filter(Class::isRecord)
                    .ifPresentOrElse(
                            kind -> patterns.add(pattern(pattern, kind.asSubclass(Fact.class), inner)),
                            () -> faults.add(file.fault(
                                    pattern.typeSpan(),
                                    "there is no fact " + pattern.type() + "; "
                                            + Vocabulary.meant(pattern.type(), Vocabulary.facts()))));
        }
        var ofTheCount = new ArrayList<Meaning>();
        var count = condition.count();
        if (count != null) {
            bind(scope, count.binding(), Long.class, condition.span());
            // Any fact will do: what is asked of a number is asked of names alone.
            count.constraints().forEach(each -> truth(each, scope.of(Object.class), ofTheCount));
        }
        return new CheckedCondition(condition, patterns, ofTheCount);
    }

    private CheckedPattern pattern(Pattern pattern, Class<? extends Fact> kind, Scope names) {
        var binding = pattern.binding();
        if (binding != null) {
            bind(names, binding, kind, pattern.span());
        }
        var constraints = new ArrayList<CheckedConstraint>();
        for (var constraint : pattern.constraints()) {
            try {
                constraints.add(constraint(constraint, names.of(kind)));
            } catch (NotUnderstood fault) {
                faults.add(fault.in(file.name()));
                // What follows may use the name: one fault is enough.
                var name = constraint.binding();
                if (name != null) {
                    names.bound().putIfAbsent(name, Unknown.class);
                }
            }
        }
        return new CheckedPattern(pattern, kind, constraints);
    }

    /** Stands for what a name would mean, had it been understood. */
    private static final class Unknown {}

    private CheckedConstraint constraint(Constraint constraint, Scope names) {
        var meaning = new Interpreter(names).meaning(constraint.expression());
        var binding = constraint.binding();
        if (binding == null && !meaning.isTruth()) {
            throw new NotUnderstood(
                    constraint.span(), file.words(constraint.span()) + " asks nothing: compare it with something");
        }
        if (binding != null) {
            if (!(constraint.expression() instanceof Name) && !(constraint.expression() instanceof Member)) {
                throw new NotUnderstood(
                        constraint.span(),
                        binding + " names a part, and what must hold stands behind a comma: " + binding
                                + " : years, years < 12");
            }
            bind(names, binding, meaning.type(), constraint.span());
        }
        return new CheckedConstraint(constraint, meaning);
    }

    private void bind(Scope names, String name, Class<?> kind, Span span) {
        if (names.bound().putIfAbsent(name, kind) != null) {
            faults.add(file.fault(span, name + " is bound twice: choose another name"));
        }
    }

    private void truth(Expression expression, Scope names, List<Meaning> meanings) {
        try {
            var meaning = new Interpreter(names).meaning(expression);
            if (!meaning.isTruth()) {
                throw new NotUnderstood(expression.span(), "asks nothing: compare it with something");
            }
            meanings.add(meaning);
        } catch (NotUnderstood fault) {
            faults.add(fault.in(file.name()));
        }
    }

    private @org.jspecify.annotations.Nullable Meaning conclusion() {
        try {
            var meaning = new Interpreter(scope).meaning(rule.conclusion());
            if (!Fact.class.isAssignableFrom(meaning.type()) && !Conclusion.class.isAssignableFrom(meaning.type())) {
                throw new NotUnderstood(
                        rule.conclusion().span(),
                        "what a rule inserts is advice, missing information or a fact, and not " + meaning.named());
            }
            return meaning;
        } catch (NotUnderstood fault) {
            if (!scope.bound().containsValue(Unknown.class) || faults.isEmpty()) {
                faults.add(fault.in(file.name()));
            }
            return null;
        }
    }
}
