package prudent.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.Optional;

/** Reads one component of a kind of fact whose value is an enum constant. */
final class EnumComponent {

    private final MethodHandle read;

    private EnumComponent(MethodHandle read) {
        this.read = read;
    }

    /** The component of this name; absent when the facts have none, or none with constants. */
    static Optional<EnumComponent> of(Class<?> fact, String name) {
        return fact.isRecord()
                ? Arrays.stream(fact.getRecordComponents())
                        .filter(component -> component.getName().equals(name)
                                && component.getType().isEnum())
                        .findAny()
                        .map(component -> {
                            try {
                                return new EnumComponent(MethodHandles.lookup().unreflect(component.getAccessor()));
                            } catch (IllegalAccessException e) {
                                throw new IllegalStateException("facts are public records: " + component, e);
                            }
                        })
                : Optional.empty();
    }

    /** The name of the constant that the fact has. */
    String of(Object fact) {
        try {
            return ((Enum<?>) read.invoke(fact)).name();
        } catch (Throwable e) {
            throw new IllegalStateException("a component of a record cannot be read", e);
        }
    }
}
