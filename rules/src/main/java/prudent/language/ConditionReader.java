package prudent.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prudent.language.Condition.Constraint;
import prudent.language.Condition.Kind;
import prudent.language.Condition.Pattern;

/** Reads what stands between {@code when} and {@code then}. */
final class ConditionReader {

    private final TokenReader tokens;

    ConditionReader(TokenReader tokens) {
        this.tokens = tokens;
    }

    List<Condition> read() {
        var conditions = new ArrayList<Condition>();
        while (!tokens.sees("then")) {
            conditions.add(condition());
        }
        return conditions;
    }

    private Condition condition() {
        var start = tokens.peek().span();
        if (tokens.takes("not")) {
            return tokens.takes("(") ? new Condition(start, Kind.NOT, together(), null) : single(start, Kind.NOT);
        }
        if (tokens.takes("exists")) {
            return single(start, Kind.EXISTS);
        }
        return tokens.sees("accumulate") ? counted() : single(start, Kind.EACH);
    }

    private Condition single(Span start, Kind kind) {
        var pattern = pattern();
        return new Condition(start.to(pattern.span()), kind, List.of(pattern), null);
    }

    private List<Pattern> together() {
        var patterns = new ArrayList<Pattern>();
        do {
            patterns.add(pattern());
        } while (tokens.takes("and"));
        tokens.expect(")", "and with another pattern, or the closing bracket");
        return patterns;
    }

    private Condition counted() {
        var start = tokens.take().span();
        tokens.expect("(", "a bracket");
        var pattern = pattern();
        tokens.expect(";", "a semicolon behind what is counted");
        var binding = binding();
        tokens.expect("count", "count()");
        tokens.expect("(", "count()");
        tokens.expect(")", "count()");
        var constraints = new ArrayList<Expression>();
        if (tokens.takes(";")) {
            do {
                constraints.add(new ExpressionReader(tokens).read());
            } while (tokens.takes(","));
        }
        var end = tokens.expect(")", "the closing bracket of accumulate");
        var count = new Condition.Count(binding, constraints);
        return new Condition(start.to(end.span()), Kind.COUNT, List.of(pattern), count);
    }

    private String binding() {
        var name = tokens.expect(Token.Kind.WORD, "a name like $found");
        if (!name.text().matches("\\$[a-z][A-Za-z0-9]*")) {
            throw new NotUnderstood(name.span(), "names begin with a dollar sign and a small letter, like $years");
        }
        tokens.expect(":", "a colon behind " + name.text());
        return name.text();
    }

    private @Nullable String bindingIfAny() {
        return tokens.peek(1).is(":") ? binding() : null;
    }

    private Pattern pattern() {
        var start = tokens.peek().span();
        var binding = bindingIfAny();
        var type = tokens.expect(Token.Kind.WORD, "the name of a fact");
        tokens.expect("(", "a bracket behind " + type.text() + ": conditions are patterns over facts");
        var constraints = new ArrayList<Constraint>();
        if (!tokens.sees(")")) {
            do {
                constraints.add(constraint());
            } while (tokens.takes(","));
        }
        var end = tokens.expect(")", "a comma or the closing bracket of " + type.text());
        return new Pattern(start.to(end.span()), binding, type.text(), type.span(), constraints);
    }

    private Constraint constraint() {
        var start = tokens.peek().span();
        var binding = bindingIfAny();
        var expression = new ExpressionReader(tokens).read();
        return new Constraint(start.to(tokens.last().span()), binding, expression);
    }
}
