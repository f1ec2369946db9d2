package prudent.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prudent.language.Expression.Binary;

/** What an expression is worked out with: the fact at hand, what was bound before it, and who wants to know of thresholds. */
public final class Environment {

    private final Map<String, Object> bound;
    private final Comparisons comparisons;
    private @Nullable Object subject;

    /** Is told of each comparison with a number. */
    @FunctionalInterface
    public interface Comparisons {

        /** A comparison was made with this value, and held or did not. */
        void compared(Binary comparison, double value, boolean held);
    }

    Environment(Map<String, Object> bound, Comparisons comparisons) {
        this.bound = bound;
        this.comparisons = comparisons;
    }

    /** With the same names, for a fact. */
    Environment with(@Nullable Object fact) {
        var other = new Environment(new HashMap<>(bound), comparisons);
        other.subject = fact;
        return other;
    }

    void bind(String name, Object value) {
        bound.put(name, value);
    }

    Map<String, Object> bound() {
        return bound;
    }

    Object subject() {
        return Objects.requireNonNull(subject, "a part is asked of a fact");
    }

    Object bound(String name) {
        return Objects.requireNonNull(bound.get(name), name);
    }

    void compared(Binary comparison, double value, boolean held) {
        comparisons.compared(comparison, value, held);
    }
}
