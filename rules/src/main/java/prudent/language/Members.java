package prudent.language;

import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parts and answers of things, as Java would find them. */
final class Members {

    private Members() {}

    static Meaning part(Meaning of, Method part) {
        return new Meaning(
                Meaning.boxed(part.getReturnType()),
                environment -> invoke(part, of.value().apply(environment)));
    }

    static Meaning answer(@Nullable Meaning of, Method method, List<Meaning> arguments) {
        return new Meaning(
                Meaning.boxed(method.getReturnType()),
                environment -> invoke(
                        method,
                        of == null ? null : of.value().apply(environment),
                        values(method, arguments, environment)));
    }

    static Object[] values(Executable method, List<Meaning> arguments, Environment environment) {
        var values = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = fitted(arguments.get(i).value().apply(environment), method.getParameterTypes()[i]);
        }
        return values;
    }

    private static @Nullable Object fitted(@Nullable Object value, Class<?> to) {
        if (value instanceof Number number) {
            return to == double.class
                    ? (Object) number.doubleValue()
                    : to == long.class
                            ? (Object) number.longValue()
                            : to == int.class ? (Object) number.intValue() : value;
        }
        return value;
    }

    static <E extends Executable> Optional<E> fitting(List<E> candidates, List<Meaning> arguments) {
        return candidates.stream().filter(each -> fits(each, arguments)).findFirst();
    }

    static boolean fits(Executable method, List<Meaning> arguments) {
        var types = method.getParameterTypes();
        if (types.length != arguments.size()) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (!fits(types[i], arguments.get(i).type())) {
                return false;
            }
        }
        return true;
    }

    /** Whether Java takes one kind where another is wanted: widening, never narrowing. */
    private static boolean fits(Class<?> wanted, Class<?> given) {
        if (wanted == double.class) {
            return Set.of(Double.class, Integer.class, Long.class).contains(given);
        }
        if (wanted == long.class) {
            return given == Long.class || given == Integer.class;
        }
        return Meaning.boxed(wanted).isAssignableFrom(given);
    }

    private static @Nullable Object invoke(Method method, @Nullable Object of, Object... arguments) {
        try {
            return method.invoke(of, arguments);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(method.getName() + " of " + of, e);
        }
    }
}
