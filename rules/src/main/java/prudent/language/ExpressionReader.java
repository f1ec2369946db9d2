package prudent.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prudent.language.Expression.Among;
import prudent.language.Expression.Binary;
import prudent.language.Expression.Creation;
import prudent.language.Expression.Literal;
import prudent.language.Expression.Member;
import prudent.language.Expression.Name;
import prudent.language.Token.Kind;

/** Reads values and questions, from the loosest sign ({@code ||}) to the tightest. */
final class ExpressionReader {

    private static final int MOST_NESTED = 12;
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private final TokenReader tokens;
    private int depth;

    ExpressionReader(TokenReader tokens) {
        this.tokens = tokens;
    }

    Expression read() {
        if (++depth > MOST_NESTED) {
            throw tokens.refusal("too many brackets within brackets: split the rule");
        }
        var expression = either();
        depth--;
        return expression;
    }

    private Expression either() {
        var left = both();
        while (tokens.sees("||")) {
            left = binary(left, both(tokens.take()));
        }
        return left;
    }

    private record Right(Token sign, Expression value) {}

    private static Binary binary(Expression left, Right right) {
        return new Binary(
                left.span().to(right.value().span()),
                left,
                right.sign().text(),
                right.sign().span(),
                right.value());
    }

    private Right both(Token sign) {
        return new Right(sign, both());
    }

    private Expression both() {
        var left = comparison();
        while (tokens.sees("&&")) {
            var sign = tokens.take();
            left = binary(left, new Right(sign, comparison()));
        }
        return left;
    }

    private Expression comparison() {
        var left = sum();
        if (COMPARISONS.contains(tokens.peek().text()) && tokens.peek().kind() == Kind.SIGN) {
            var sign = tokens.take();
            return binary(left, new Right(sign, sum()));
        }
        if (tokens.sees("not") && tokens.peek(1).is("in")) {
            tokens.take();
            tokens.take();
            return among(left, true);
        }
        return tokens.takes("in") ? among(left, false) : left;
    }

    private Among among(Expression value, boolean negated) {
        tokens.expect("(", "a bracket with the choices behind in");
        var choices = new ArrayList<Expression>();
        do {
            choices.add(sum());
        } while (tokens.takes(","));
        var end = tokens.expect(")", "a comma and another choice, or the closing bracket");
        return new Among(value.span().to(end.span()), value, negated, choices);
    }

    private Expression sum() {
        var left = product();
        while (tokens.sees("+") || tokens.sees("-")) {
            var sign = tokens.take();
            left = binary(left, new Right(sign, product()));
        }
        return left;
    }

    private Expression product() {
        var left = chain();
        while (tokens.sees("*") || tokens.sees("/")) {
            var sign = tokens.take();
            left = binary(left, new Right(sign, chain()));
        }
        return left;
    }

    private Expression chain() {
        var expression = single();
        while (tokens.takes(".")) {
            var name = tokens.expect(Kind.WORD, "the name of a part behind the dot");
            expression = member(expression.span(), expression, name);
        }
        return expression;
    }

    private Member member(Span start, @Nullable Expression of, Token name) {
        var arguments = tokens.sees("(") ? arguments() : null;
        return new Member(start.to(tokens.last().span()), of, name.text(), name.span(), arguments);
    }

    private List<Expression> arguments() {
        tokens.expect("(", "a bracket");
        var arguments = new ArrayList<Expression>();
        if (!tokens.sees(")")) {
            do {
                arguments.add(read());
            } while (tokens.takes(","));
        }
        tokens.expect(")", "a closing bracket");
        return arguments;
    }

    private Expression single() {
        var token = tokens.peek();
        if (token.is("(")) {
            tokens.take();
            var inner = read();
            tokens.expect(")", "a closing bracket");
            return inner;
        }
        return switch (token.kind()) {
            case TEXT -> new Literal(tokens.take().span(), token.text());
            case NUMBER -> new Literal(tokens.take().span(), number(token.text()));
            case WORD -> word(tokens.take());
            default -> throw tokens.refusal("expected a value, and found " + token.named() + hint(token));
        };
    }

    private static String hint(Token token) {
        return token.is("!") ? ": say what holds instead, as value < 45 in place of !( value >= 45 )" : "";
    }

    private static Number number(String text) {
        return text.contains(".") ? (Number) Double.valueOf(text) : (Number) Integer.valueOf(text);
    }

    private Expression word(Token word) {
        return switch (word.text()) {
            case "true", "false" -> new Literal(word.span(), Boolean.valueOf(word.text()));
            case "null" ->
                throw new NotUnderstood(
                        word.span(), "there is no null: what is not known has no fact; ask with not Fact( … )");
            case "new" -> creation(word);
            default -> tokens.sees("(") ? member(word.span(), null, word) : new Name(word.span(), word.text());
        };
    }

    private Creation creation(Token start) {
        var type = tokens.expect(Kind.WORD, "the name of a fact behind new");
        var arguments = arguments();
        return new Creation(start.span().to(tokens.last().span()), type.text(), arguments);
    }
}
