package prudent.language;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names that a line binds and those that it uses. */
final class Names {

    private static final Pattern NAME = Pattern.compile("\\$\\w+");

    private Names() {}

    /** Names that later lines may use; what stands behind exists or not has none. */
    static Set<String> boundBy(Condition condition) {
        var names = new HashSet<String>();
        var count = condition.count();
        if (count != null) {
            names.add(count.binding());
        } else if (condition.kind() == Condition.Kind.EACH) {
            names.addAll(inner(condition));
        }
        return names;
    }

    private static Set<String> inner(Condition condition) {
        var names = new HashSet<String>();
        for (var pattern : condition.patterns()) {
            add(pattern.binding(), names);
            pattern.constraints().forEach(each -> add(each.binding(), names));
        }
        return names;
    }

    private static void add(@Nullable String name, Set<String> names) {
        if (name != null) {
            names.add(name);
        }
    }

    /** Names that the line takes from above it. */
    static Set<String> usedBy(Condition condition) {
        var names = new HashSet<String>();
        condition.patterns().forEach(pattern -> pattern.constraints()
                .forEach(each -> collect(each.expression(), names)));
        var count = condition.count();
        if (count != null) {
            count.constraints().forEach(each -> collect(each, names));
            names.remove(count.binding());
        }
        names.removeAll(inner(condition));
        return names;
    }

    private static void collect(Expression expression, Set<String> names) {
        if (expression instanceof Expression.Name name
                && NAME.matcher(name.name()).matches()) {
            names.add(name.name());
        }
        expression.parts().forEach(each -> collect(each, names));
    }
}
