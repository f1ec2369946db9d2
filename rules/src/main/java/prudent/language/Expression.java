package prudent.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value, or a question whose answer is yes or no, as it stands in a rule. */
public sealed interface Expression {

    Span span();

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
            @Nullable List<Expression> arguments) implements Expression {}

    /** Two values with a sign between them. */
    record Binary(Span span, Expression left, String sign, Span signSpan, Expression right) implements Expression {}

    /** Whether a value is one of several. */
    record Among(Span span, Expression value, boolean negated, List<Expression> choices) implements Expression {}

    /** A new fact, in a conclusion only. */
    record Creation(Span span, String type, List<Expression> arguments) implements Expression {}
}
