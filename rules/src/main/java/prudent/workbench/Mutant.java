package prudent.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import prudent.language.CheckedRule;
import prudent.language.Expression;
import prudent.language.Expression.Among;
import prudent.language.Expression.Binary;
import prudent.language.Expression.Literal;
import prudent.language.Expression.Member;
import prudent.language.Fault;
import prudent.language.RuleFile;
import prudent.language.Span;

/**
 * A rule with one number or one name changed, as a slip of the pen would.
 *
 * @param original the rule as it is
 * @param place where it was changed, and how
 * @param changed the rule as it would be
 */
record Mutant(CheckedRule original, Fault place, CheckedRule changed) {

    private record Change(Span span, String to) {}

    /** Every such change of the conditions of a rule. */
    static List<Mutant> of(RuleFile file, CheckedRule rule) {
        var mutants = new ArrayList<Mutant>();
        rule.rule().conditions().stream()
                .flatMap(each -> each.expressions())
                .flatMap(each -> changes(file, each))
                .forEach(change -> mutants.addAll(mutant(file, rule, change)));
        return mutants;
    }

    private static Stream<Change> changes(RuleFile file, Expression expression) {
        if (expression instanceof Binary binary
                && List.of("<", "<=", ">", ">=", "==").contains(binary.sign())) {
            return binary.right() instanceof Literal literal
                    ? numbers(literal)
                    : Stream.of(binary.right()).flatMap(right -> names(file, right));
        }
        if (expression instanceof Among among && among.choices().size() > 1) {
            return among.choices().stream().map(choice -> new Change(choice.span(), another(among, choice, file)));
        }
        return Stream.empty();
    }

    private static Stream<Change> numbers(Literal literal) {
        if (literal.value() instanceof Boolean truth) {
            return Stream.of(new Change(literal.span(), String.valueOf(!truth)));
        }
        if (literal.value() instanceof Integer number) {
            return Stream.of(number - 1, number + 1)
                    .filter(each -> each >= 0)
                    .map(each -> new Change(literal.span(), String.valueOf(each)));
        }
        return literal.value() instanceof Double number
                ? Stream.of(number - 0.1, number + 0.1)
                        .map(each -> new Change(literal.span(), String.format(Locale.ROOT, "%.1f", each)))
                : Stream.empty();
    }

    /** A name of a list is replaced by one of the others: as if it were not there. */
    private static String another(Among among, Expression choice, RuleFile file) {
        var other = among.choices().get(0) == choice
                ? among.choices().get(1)
                : among.choices().get(0);
        return file.words(other.span());
    }

    /** A name is replaced by the next of its kind. */
    private static Stream<Change> names(RuleFile file, Expression expression) {
        if (!(expression instanceof Member member) || member.arguments() != null) {
            return Stream.empty();
        }
        return Kinds.next(file.words(member.span())).stream().map(next -> new Change(member.nameSpan(), next));
    }

    private static List<Mutant> mutant(RuleFile file, CheckedRule rule, Change change) {
        var span = rule.rule().span();
        var text = file.text();
        var changed = text.substring(span.start(), change.span().start())
                + change.to()
                + text.substring(change.span().end(), span.end());
        var read = RuleFile.read(
                file.name(),
                "package changed;\nimport prudent.facts.*;\nimport prudent.advice.*;\n\n" + changed + "\n");
        var what = rule.rule().id() + ": " + file.words(change.span()) + " as " + change.to();
        return read.check(new ArrayList<>()).stream()
                .map(each -> new Mutant(rule, file.fault(change.span(), what), each))
                .toList();
    }
}
