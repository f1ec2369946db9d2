package prudent.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.DomainClassMetadata;
import org.drools.model.Index.ConstraintType;
import org.drools.model.Model;
import org.drools.model.constraints.SingleConstraint1;
import org.drools.model.functions.Function1;
import org.drools.model.index.AlphaIndexImpl;

/**
 * Drools looks up what equals a constant in a hash table when the constant is a text or a number, but tries one rule after the
 * other when it is an enum constant, as nearly all of ours are. So {@code finding == ClinicalFinding.FEVER} is given an index by
 * the name of the constant, which is found in the text that Drools keeps of each constraint.
 */
final class EnumIndexes {

    private static final Pattern EQUALS_CONSTANT = Pattern.compile("(\\w+) == (?:\\w+\\.)+([A-Z][A-Z0-9_]*)");

    private EnumIndexes() {}

    static Model addTo(Model model) {
        model.getRules().forEach(rule -> visit(rule.getView()));
        return model;
    }

    private static void visit(Condition condition) {
        if (condition instanceof org.drools.model.Pattern<?> pattern) {
            visit(pattern.getPatternClassMetadata(), pattern.getConstraint());
        }
        condition.getSubConditions().forEach(EnumIndexes::visit);
    }

    private static void visit(DomainClassMetadata fact, Constraint constraint) {
        if (constraint instanceof SingleConstraint1<?> single && single.getIndex() == null) {
            var text = EQUALS_CONSTANT.matcher(
                    single.predicateInformation().getStringConstraint().strip());
            if (text.matches()) {
                enumComponent(fact.getDomainClass(), text.group(1))
                        .ifPresent(component -> single.setIndex(new AlphaIndexImpl<>(
                                String.class,
                                ConstraintType.EQUAL,
                                fact.getPropertyIndex(component.getName()),
                                nameOf(component),
                                text.group(2))));
            }
        }
        constraint.getChildren().forEach(child -> visit(fact, child));
    }

    private static Optional<RecordComponent> enumComponent(Class<?> fact, String name) {
        return fact.isRecord()
                ? Arrays.stream(fact.getRecordComponents())
                        .filter(component -> component.getName().equals(name)
                                && component.getType().isEnum())
                        .findAny()
                : Optional.empty();
    }

    private static Function1<Object, String> nameOf(RecordComponent component) {
        try {
            MethodHandle read = MethodHandles.lookup().unreflect(component.getAccessor());
            return fact -> nameOf(read, fact);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("facts are public records: " + component, e);
        }
    }

    private static String nameOf(MethodHandle read, Object fact) {
        try {
            return ((Enum<?>) read.invoke(fact)).name();
        } catch (Throwable e) {
            throw new IllegalStateException("a component of a record cannot be read", e);
        }
    }
}
