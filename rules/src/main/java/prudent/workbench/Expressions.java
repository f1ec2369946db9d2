package prudent.workbench;

import java.util.List;
import java.util.stream.Stream;
import prudent.language.Condition;
import prudent.language.Expression;
import prudent.language.Expression.Among;
import prudent.language.Expression.Binary;
import prudent.language.Expression.Creation;
import prudent.language.Expression.Member;
import prudent.language.Rule;

/** Walks through expressions. */
final class Expressions {

    private Expressions() {}

    /** An expression and all within it. */
    static Stream<Expression> within(Expression expression) {
        return Stream.concat(Stream.of(expression), parts(expression).flatMap(Expressions::within));
    }

    /** All that the conditions of a rule are made of. */
    static Stream<Expression> ofConditions(Rule rule) {
        return rule.conditions().stream().flatMap(Expressions::of).flatMap(Expressions::within);
    }

    private static Stream<Expression> of(Condition condition) {
        var ofThePatterns = condition.patterns().stream()
                .flatMap(pattern -> pattern.constraints().stream())
                .map(Condition.Constraint::expression);
        var count = condition.count();
        return count == null ? ofThePatterns : Stream.concat(ofThePatterns, count.constraints().stream());
    }

    private static Stream<Expression> parts(Expression expression) {
        if (expression instanceof Binary binary) {
            return Stream.of(binary.left(), binary.right());
        }
        if (expression instanceof Among among) {
            return Stream.concat(Stream.of(among.value()), among.choices().stream());
        }
        if (expression instanceof Member member) {
            var arguments = member.arguments() == null ? List.<Expression>of() : member.arguments();
            return Stream.concat(Stream.ofNullable(member.of()), arguments.stream());
        }
        return expression instanceof Creation creation ? creation.arguments().stream() : Stream.empty();
    }
}
