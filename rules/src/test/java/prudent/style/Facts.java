package prudent.style;

import prudent.facts.Fact;

/** The names that a rule may match. */
final class Facts {

    private Facts() {}

    static boolean isFact(String type) {
        try {
            return Fact.class.isAssignableFrom(Class.forName("prudent.facts." + type));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
