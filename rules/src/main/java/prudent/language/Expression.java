package prudent.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A value, or a question whose answer is yes or no, as it stands in a rule. */
public sealed interface Expression {

    Span span();

    /** What it is made of; empty for a name or a literal. */
    default List<Expression> parts() {
        return List.of();
    }

    /** It and all within it. */
    default Stream<Expression> within() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::within));
    }

    /** A number, a text, or true or false. */
    record Literal(Span span, Object value) implements Expression {}

    /** A name by itself: what was bound ({@code $years}), a part of the fact ({@code years}), or a kind of thing ({@code Infection}). */
    record Name(Span span, String name) implements Expression {}

    /**
     * A part or an answer of something.
     *
     * @param of of what; absent when of the fact itself
     * @param arguments absent for a part, there for an answer, be it to nothing: {@code text()}
     */
    record Member(
            Span span,
            @Nullable Expression of,
            String name,
            Span nameSpan,
            @Nullable List<Expression> arguments) implements Expression {

        @Override
        public List<Expression> parts() {
            var parts = new ArrayList<Expression>();
            if (of != null) {
                parts.add(of);
            }
            if (arguments != null) {
                parts.addAll(arguments);
            }
            return parts;
        }
    }

    /** Two values with a sign between them. */
    record Binary(Span span, Expression left, String sign, Span signSpan, Expression right) implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** Whether a value is one of several. */
    record Among(Span span, Expression value, boolean negated, List<Expression> choices) implements Expression {

        @Override
        public List<Expression> parts() {
            var parts = new ArrayList<>(choices);
            parts.add(0, value);
            return parts;
        }
    }

    /** A new fact, in a conclusion only. */
    record Creation(Span span, String type, List<Expression> arguments) implements Expression {

        @Override
        public List<Expression> parts() {
            return arguments;
        }
    }
}
