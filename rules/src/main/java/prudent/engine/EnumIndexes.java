package prudent.engine;

import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.DomainClassMetadata;
import org.drools.model.Index.ConstraintType;
import org.drools.model.Model;
import org.drools.model.constraints.SingleConstraint1;
import org.drools.model.index.AlphaIndexImpl;

/**
 * Drools looks up what equals a constant in a hash table when the constant is a text or a number, but tries one rule after the
 * other when it is an enum constant, as nearly all of ours are. So {@code finding == ClinicalFinding.FEVER} is given an index by
 * the name of the constant. Never {@code in ( X )}: of two constraints with one index Drools keeps the first only.
 */
final class EnumIndexes {

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
            EnumTest.of(single.predicateInformation())
                    .filter(EnumTest::isEquality)
                    .ifPresent(test -> index(fact, single, test));
        }
        constraint.getChildren().forEach(child -> visit(fact, child));
    }

    private static void index(DomainClassMetadata fact, SingleConstraint1<?> constraint, EnumTest test) {
        EnumComponent.of(fact.getDomainClass(), test.component())
                .ifPresent(component -> constraint.setIndex(new AlphaIndexImpl<>(
                        String.class,
                        ConstraintType.EQUAL,
                        fact.getPropertyIndex(test.component()),
                        component::of,
                        test.constants().iterator().next())));
    }
}
