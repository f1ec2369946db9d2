package prudent.engine;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.model.functions.PredicateInformation;

/**
 * A constraint that asks whether a component of a fact is one of some enum constants: {@code finding == ClinicalFinding.FEVER} or
 * {@code finding in ( ClinicalFinding.FEVER, ClinicalFinding.RIGORS )}, read from the text that Drools keeps of each constraint.
 *
 * @param component the name of the component
 * @param constants the names of the constants
 * @param isEquality whether it asks with {@code ==}
 */
record EnumTest(String component, Set<String> constants, boolean isEquality) {

    private static final String CONSTANT = "(?:\\w+\\.)+[A-Z][A-Z0-9_]*";
    private static final Pattern EQUALS = Pattern.compile("(\\w+) == (" + CONSTANT + ")");
    private static final Pattern IN =
            Pattern.compile("(\\w+) in \\( ?(" + CONSTANT + "(?: ?, ?" + CONSTANT + ")*) ?\\)");

    static Optional<EnumTest> of(PredicateInformation constraint) {
        var text = constraint.getStringConstraint().strip().replaceAll("\\s+", " ");
        var equals = EQUALS.matcher(text);
        var in = IN.matcher(text);
        var found = equals.matches() ? equals : in;
        return found.matches()
                ? Optional.of(new EnumTest(found.group(1), names(found.group(2)), found == equals))
                : Optional.empty();
    }

    private static Set<String> names(String constants) {
        return Pattern.compile(" ?, ?")
                .splitAsStream(constants)
                .map(constant -> constant.substring(constant.lastIndexOf('.') + 1))
                .collect(Collectors.toUnmodifiableSet());
    }
}
