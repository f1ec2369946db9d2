package prudent.language;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prudent.language.Expression.Binary;
import prudent.language.Expression.Literal;

/** What the signs between two values mean. */
final class Signs {

    private final Binary binary;
    private final Meaning left;
    private final Meaning right;

    Signs(Binary binary, Meaning left, Meaning right) {
        this.binary = binary;
        this.left = left;
        this.right = right;
    }

    Meaning meaning() {
        return switch (binary.sign()) {
            case "||" -> truth(environment -> left.holds(environment) || right.holds(environment));
            case "&&" -> truth(environment -> left.holds(environment) && right.holds(environment));
            case "==", "!=" -> equality(binary.sign().equals("=="));
            case "<", "<=", ">", ">=" -> order();
            default -> arithmetic();
        };
    }

    private Meaning truth(java.util.function.Predicate<Environment> answer) {
        if (!left.isTruth() || !right.isTruth()) {
            throw new NotUnderstood(binary.signSpan(), binary.sign() + " stands between two conditions");
        }
        return new Meaning(Boolean.class, answer::test);
    }

    private Meaning equality(boolean wanted) {
        refuseUnlike(left, right, binary.right().span());
        return new Meaning(Boolean.class, environment -> {
            var found = left.value().apply(environment);
            var holds = same(found, right.value().apply(environment)) == wanted;
            tell(environment, found, holds);
            return holds;
        });
    }

    private Meaning order() {
        if (!left.isNumber() || !right.isNumber()) {
            var odd = left.isNumber() ? right : left;
            throw new NotUnderstood(
                    binary.signSpan(), binary.sign() + " compares numbers, and " + odd.named() + " is none");
        }
        return new Meaning(Boolean.class, environment -> {
            var value = left.number(environment);
            var holds = holds(value, right.number(environment));
            tell(environment, value, holds);
            return holds;
        });
    }

    private boolean holds(double value, double limit) {
        return switch (binary.sign()) {
            case "<" -> value < limit;
            case "<=" -> value <= limit;
            case ">" -> value > limit;
            default -> value >= limit;
        };
    }

    private void tell(Environment environment, @Nullable Object found, boolean held) {
        if (found instanceof Number number && binary.right() instanceof Literal) {
            environment.compared(binary, number.doubleValue(), held);
        }
    }

    private Meaning arithmetic() {
        if (binary.sign().equals("+") && (left.type() == String.class || right.type() == String.class)) {
            return new Meaning(
                    String.class,
                    environment -> String.valueOf(left.value().apply(environment))
                            + right.value().apply(environment));
        }
        if (!left.isNumber() || !right.isNumber()) {
            throw new NotUnderstood(binary.signSpan(), binary.sign() + " stands between two numbers");
        }
        if (binary.sign().equals("/")
                && !(binary.right() instanceof Literal literal
                        && literal.value() instanceof Number number
                        && number.doubleValue() > 0)) {
            throw new NotUnderstood(binary.signSpan(), "a rule divides by a plain number above 0 only");
        }
        var isWhole = left.type() != Double.class && right.type() != Double.class;
        return new Meaning(isWhole ? wider() : Double.class, environment -> {
            var number = calculated(left.number(environment), right.number(environment));
            return isWhole ? (Object) (long) number : (Object) number;
        });
    }

    private Class<?> wider() {
        return left.type() == Long.class || right.type() == Long.class ? Long.class : Integer.class;
    }

    private double calculated(double one, double other) {
        return switch (binary.sign()) {
            case "+" -> one + other;
            case "-" -> one - other;
            case "/" -> one / other;
            default -> one * other;
        };
    }

    /** Numbers are equal by value, all else by what it is. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number number && other instanceof Number second) {
            return number.doubleValue() == second.doubleValue();
        }
        return Objects.equals(one, other);
    }

    static void refuseUnlike(Meaning one, Meaning other, Span span) {
        if (one.isNumber() ? !other.isNumber() : one.type() != other.type()) {
            throw new NotUnderstood(
                    span, one.named() + " is compared with " + other.named() + ": they can never be the same");
        }
    }
}
