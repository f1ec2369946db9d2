package prudent.workbench;

import java.util.Optional;

/** The constants of a kind of thing. */
final class Kinds {

    private Kinds() {}

    /** Behind {@code ClinicalFinding.FEVER} the next finding; behind the last the first. */
    static Optional<String> next(String constant) {
        var dot = constant.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        var constants = constants(constant.substring(0, dot).replace('.', '$'));
        var name = constant.substring(dot + 1);
        for (int i = 0; i < constants.length && constants.length > 1; i++) {
            if (((Enum<?>) constants[i]).name().equals(name)) {
                return Optional.of(((Enum<?>) constants[(i + 1) % constants.length]).name());
            }
        }
        return Optional.empty();
    }

    private static Object[] constants(String kind) {
        try {
            var constants = Class.forName("prudent.facts." + kind).getEnumConstants();
            return constants == null ? new Object[0] : constants;
        } catch (ClassNotFoundException | LinkageError e) {
            return new Object[0];
        }
    }
}
