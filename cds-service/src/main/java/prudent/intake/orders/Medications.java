package prudent.intake.orders;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prudent.intake.record.FhirJson;
import prudent.intake.record.Prefetch;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Finds the medicine that a MedicationRequest names, in itself or in a Medication that it refers to. */
public final class Medications {
    private final Map<String, ObjectNode> byReference = new HashMap<>();

    /** Makes a Medication findable by its type and id and, where it has one, by its full address. */
    void add(ObjectNode resource, @Nullable String fullUrl, String path) {
        if (!"Medication".equals(Prefetch.type(resource, path))) {
            return;
        }
        var id = FhirJson.text(resource, "id", path);
        if (id != null) {
            byReference.put("Medication/" + id, resource);
        }
        if (fullUrl != null) {
            byReference.put(fullUrl, resource);
        }
    }

    void addAll(List<ObjectNode> resources, String path) {
        resources.forEach(resource -> add(resource, null, path));
    }

    /** The concept that names the medicine; nothing when the request states none. */
    @Nullable
    ObjectNode concept(ObjectNode request, String path) {
        var concept = FhirJson.object(request, "medicationCodeableConcept", path);
        if (concept != null) {
            return concept;
        }
        var reference = FhirJson.object(request, "medicationReference", path);
        if (reference == null) {
            return null;
        }
        var target = FhirJson.text(reference, "reference", path + ".medicationReference");
        var medication = target == null ? null : find(request, target, path);
        var code = medication == null ? null : FhirJson.object(medication, "code", path + ".Medication");
        // A reference that leads nowhere still says by its display what was meant.
        return code == null ? asConcept(reference, path) : code;
    }

    private @Nullable ObjectNode find(ObjectNode request, String target, String path) {
        if (target.startsWith("#")) {
            for (var contained : FhirJson.objects(request, "contained", path)) {
                if (target.substring(1).equals(FhirJson.text(contained, "id", path + ".contained"))) {
                    return contained;
                }
            }
            return null;
        }
        var exact = byReference.get(target);
        var relative = target.lastIndexOf("Medication/");
        return exact != null || relative < 0 ? exact : byReference.get(target.substring(relative));
    }

    private static ObjectNode asConcept(ObjectNode reference, String path) {
        var concept = JsonNodeFactory.instance.objectNode();
        var display = FhirJson.text(reference, "display", path + ".medicationReference");
        concept.put("text", display == null ? "a medicine that is not in the call" : display);
        return concept;
    }
}
