package prudent.language;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names that stand for something at a place in a rule.
 *
 * @param fact the kind of fact whose parts are meant by name; absent in a conclusion
 * @param bound kinds of what was bound, by name
 */
record Scope(@Nullable Class<?> fact, Map<String, Class<?>> bound) {

    static Scope empty() {
        return new Scope(null, new HashMap<>());
    }

    /** The same names, seen from a fact. */
    Scope of(Class<?> kind) {
        return new Scope(kind, bound);
    }

    /** The same, with names of its own. */
    Scope inner() {
        return new Scope(fact, new HashMap<>(bound));
    }
}
