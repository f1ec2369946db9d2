package prudent.language;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an expression gives where it stands.
 *
 * @param type the kind of thing; a boxed type for numbers
 * @param value how to work it out
 */
public record Meaning(Class<?> type, Function<Environment, @Nullable Object> value) {

    boolean isNumber() {
        return Number.class.isAssignableFrom(type);
    }

    boolean isTruth() {
        return type == Boolean.class;
    }

    boolean holds(Environment environment) {
        return Boolean.TRUE.equals(value.apply(environment));
    }

    double number(Environment environment) {
        return value.apply(environment) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** As it is named in a message. */
    String named() {
        return isNumber()
                ? "a number"
                : isTruth() ? "true or false" : type == String.class ? "a text" : type.getSimpleName();
    }

    static Class<?> boxed(Class<?> type) {
        if (!type.isPrimitive()) {
            return type;
        }
        return type == int.class
                ? Integer.class
                : type == long.class ? Long.class : type == double.class ? Double.class : Boolean.class;
    }
}
