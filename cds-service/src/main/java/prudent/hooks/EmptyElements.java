package prudent.hooks;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Removes what a draft should not have held and an answer must not: elements that are null or empty (CDS Hooks 2.0.1, Overview). */
final class EmptyElements {

    private EmptyElements() {}

    static void remove(ObjectNode object) {
        object.properties().forEach(member -> inside(member.getValue()));
        object.removeIf(EmptyElements::isEmpty);
    }

    /** Nulls in an array stay: FHIR pairs the values of an array with their extensions by position. */
    private static void inside(JsonNode value) {
        if (value instanceof ObjectNode object) {
            remove(object);
        } else if (value.isArray()) {
            value.forEach(EmptyElements::inside);
        }
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || (value.isContainer() && value.isEmpty())
                || (value.isString() && value.stringValue().isEmpty());
    }
}
