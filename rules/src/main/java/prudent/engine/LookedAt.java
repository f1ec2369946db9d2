package prudent.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.base.base.ClassObjectType;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.Sink;
import org.drools.modelcompiler.constraints.LambdaConstraint;
import org.jspecify.annotations.Nullable;
import prudent.facts.Fact;

/**
 * Which facts the rules of a base look at, read from its network. To insert a fact costs as much as to match it, and most of what
 * is known of a patient concerns no rule at hand. Where all rules that look at a kind of fact begin with {@code finding == X} or
 * {@code finding in ( X, Y )}, only facts with one of those constants are looked at; otherwise all of the kind are.
 */
final class LookedAt {

    private final Map<Class<?>, Constants> byKind = new HashMap<>();

    /** The constants of one component that are looked at; without a component every fact of the kind is. */
    private record Constants(@Nullable EnumComponent component, Set<String> names) {

        static final Constants ALL = new Constants(null, Set.of());

        boolean include(Fact fact) {
            return component == null || names.contains(component.of(fact));
        }
    }

    LookedAt(InternalRuleBase base) {
        for (var node : base.getRete().getObjectTypeNodes()) {
            var kind = ((ClassObjectType) node.getObjectType()).getClassType();
            byKind.put(kind, constants(kind, node));
        }
    }

    /** Whether a rule may match the fact. */
    boolean includes(Fact fact) {
        var constants = byKind.get(fact.getClass());
        return constants != null && constants.include(fact);
    }

    private static Constants constants(Class<?> kind, ObjectTypeNode node) {
        var components = new HashSet<String>();
        var names = new HashSet<String>();
        for (var sink : node.getObjectSinkPropagator().getSinks()) {
            var test = test(sink);
            if (test.isEmpty()) {
                return Constants.ALL;
            }
            components.add(test.get().component());
            names.addAll(test.get().constants());
        }
        return components.size() == 1
                ? EnumComponent.of(kind, components.iterator().next())
                        .map(component -> new Constants(component, names))
                        .orElse(Constants.ALL)
                : Constants.ALL;
    }

    private static Optional<EnumTest> test(Sink sink) {
        return sink instanceof AlphaNode node && node.getConstraint() instanceof LambdaConstraint constraint
                ? EnumTest.of(constraint.getPredicateInformation())
                : Optional.empty();
    }
}
