package prudent.intake.codes;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The constants of an enum by the key that stands for them in a table or on the wire. */
public final class Keys<E extends Enum<E>> {
    private final Map<String, E> constants = new HashMap<>();

    public Keys(Class<E> type, Function<E, String> key) {
        for (var constant : type.getEnumConstants()) {
            constants.put(key.apply(constant), constant);
        }
    }

    /** The constant of a cell; a key that names none stops the start. */
    public E of(CodeTable.Row row, int column) {
        var constant = constants.get(row.text(column));
        if (constant == null) {
            throw row.wrong(column, "is no key that the facts know");
        }
        return constant;
    }

    /** The constant of a key. */
    public E of(String key) {
        var constant = constants.get(key);
        if (constant == null) {
            throw new IllegalArgumentException("\"" + key + "\" is no key that the facts know");
        }
        return constant;
    }

    /** Whether some constant has the key. */
    boolean has(String key) {
        return constants.containsKey(key);
    }
}
