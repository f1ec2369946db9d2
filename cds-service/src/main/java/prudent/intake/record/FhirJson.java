package prudent.intake.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Elements of FHIR JSON by name; an element of the wrong JSON type is refused with its path. */
public final class FhirJson {

    private FhirJson() {}

    /** The element, or nothing when it is missing or null. */
    public static @Nullable JsonNode element(JsonNode parent, String name) {
        var child = parent.get(name);
        return child == null || child.isNull() ? null : child;
    }

    public static @Nullable ObjectNode object(JsonNode parent, String name, String path) {
        var child = element(parent, name);
        if (child == null) {
            return null;
        }
        if (child instanceof ObjectNode object) {
            return object;
        }
        throw RecordRefused.wrongType(path + "." + name, "an object");
    }

    /** The objects of an array; none when it is missing. */
    public static List<ObjectNode> objects(JsonNode parent, String name, String path) {
        var child = element(parent, name);
        if (child == null) {
            return List.of();
        }
        if (!child.isArray()) {
            throw RecordRefused.wrongType(path + "." + name, "an array");
        }
        var objects = new ArrayList<ObjectNode>(child.size());
        for (var i = 0; i < child.size(); i++) {
            if (!(child.get(i) instanceof ObjectNode object)) {
                throw RecordRefused.wrongType(path + "." + name + "[" + i + "]", "an object");
            }
            objects.add(object);
        }
        return objects;
    }

    public static @Nullable String text(JsonNode parent, String name, String path) {
        var child = element(parent, name);
        if (child == null) {
            return null;
        }
        if (!child.isString()) {
            throw RecordRefused.wrongType(path + "." + name, "a string");
        }
        return child.stringValue();
    }

    public static @Nullable BigDecimal number(JsonNode parent, String name, String path) {
        var child = element(parent, name);
        if (child == null) {
            return null;
        }
        if (!child.isNumber()) {
            throw RecordRefused.wrongType(path + "." + name, "a number");
        }
        return child.decimalValue();
    }

    public static @Nullable Boolean truth(JsonNode parent, String name, String path) {
        var child = element(parent, name);
        if (child == null) {
            return null;
        }
        if (!child.isBoolean()) {
            throw RecordRefused.wrongType(path + "." + name, "true or false");
        }
        return child.booleanValue();
    }

    /** The strings of an array; none when it is missing. */
    public static List<String> texts(JsonNode parent, String name, String path) {
        var child = element(parent, name);
        if (child == null) {
            return List.of();
        }
        if (!child.isArray()) {
            throw RecordRefused.wrongType(path + "." + name, "an array");
        }
        var texts = new ArrayList<String>(child.size());
        for (var i = 0; i < child.size(); i++) {
            if (!child.get(i).isString()) {
                throw RecordRefused.wrongType(path + "." + name + "[" + i + "]", "a string");
            }
            texts.add(child.get(i).stringValue());
        }
        return texts;
    }

    /** Whether one of the codings of a CodeableConcept has one of these codes, in whatever system. */
    public static boolean hasCode(@Nullable ObjectNode concept, String path, String... codes) {
        if (concept == null) {
            return false;
        }
        for (var coding : objects(concept, "coding", path)) {
            var code = text(coding, "code", path + ".coding");
            for (var wanted : codes) {
                if (wanted.equals(code)) {
                    return true;
                }
            }
        }
        return false;
    }
}
