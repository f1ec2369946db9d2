package prudent.language;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of what must hold.
 *
 * @param kind how the patterns must hold
 * @param patterns one; several only behind {@code not ( … and … )}
 * @param count what is counted, for {@link Kind#COUNT}
 */
public record Condition(
        Span span,
        Kind kind,
        List<Pattern> patterns,
        @Nullable Count count) {

    /** Every expression in it. */
    public Stream<Expression> expressions() {
        var ofThePatterns = patterns.stream()
                .flatMap(pattern -> pattern.constraints().stream())
                .map(Constraint::expression);
        return (count == null ? ofThePatterns : Stream.concat(ofThePatterns, count.constraints().stream()))
                .flatMap(Expression::within);
    }

    /** How a pattern must hold. */
    public enum Kind {
        /** For each fact of which it holds, the rule speaks. */
        EACH,
        /** For one fact at least. */
        EXISTS,
        /** For none. */
        NOT,
        /** The facts of which it holds are counted. */
        COUNT
    }

    /**
     * A kind of fact and what must hold of its parts.
     *
     * @param binding name of the fact for later lines; absent when it has none
     */
    public record Pattern(
            Span span, @Nullable String binding, String type, Span typeSpan, List<Constraint> constraints) {}

    /**
     * Something that must hold of a fact, or a name for a part of it.
     *
     * @param binding name of the part for later use; absent when something must hold
     */
    public record Constraint(Span span, @Nullable String binding, Expression expression) {}

    /** The name of a number of facts, and what must hold of it. */
    public record Count(String binding, List<Expression> constraints) {}
}
