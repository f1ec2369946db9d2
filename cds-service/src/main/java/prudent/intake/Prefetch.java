package prudent.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The prefetch of one call, part by part, with what belongs to another patient left out. */
final class Prefetch {
    static final List<String> KEYS =
            List.of("patient", "encounter", "conditions", "observations", "allergies", "medications", "assessments");

    private final Map<String, PrefetchPart> parts = new LinkedHashMap<>();

    Prefetch(@Nullable JsonNode prefetch, String patientId) {
        if (prefetch != null && !prefetch.isNull() && !prefetch.isObject()) {
            throw RecordRefused.wrongType("prefetch", "an object");
        }
        for (var key : KEYS) {
            var value = prefetch == null ? null : prefetch.get(key);
            parts.put(key, value == null ? PrefetchPart.NOT_SENT : part(value, "prefetch." + key, patientId));
        }
    }

    PrefetchPart part(String key) {
        return parts.getOrDefault(key, PrefetchPart.NOT_SENT);
    }

    /** The keys that were not sent, failed, or came only in part. */
    List<String> unread() {
        var unread = new ArrayList<String>();
        parts.forEach((key, part) -> {
            if (!part.complete()) {
                unread.add(key);
            }
        });
        return unread;
    }

    private static PrefetchPart part(JsonNode value, String path, String patientId) {
        if (value.isNull()) {
            return PrefetchPart.NOTHING;
        }
        if (!(value instanceof ObjectNode resource)) {
            throw RecordRefused.wrongType(path, "a resource");
        }
        return switch (type(resource, path)) {
            case "OperationOutcome" -> PrefetchPart.FAILED;
            case "Bundle" -> ofBundle(resource, path, patientId);
            default ->
                isOfAnotherPatient(resource, path, patientId)
                        ? new PrefetchPart(PrefetchPart.State.SENT, List.of(), false)
                        : new PrefetchPart(PrefetchPart.State.SENT, List.of(resource), true);
        };
    }

    private static PrefetchPart ofBundle(ObjectNode bundle, String path, String patientId) {
        var resources = new ArrayList<ObjectNode>();
        var complete = !hasNextPage(bundle, path);
        var matches = 0;
        for (var entry : FhirJson.objects(bundle, "entry", path)) {
            var at = path + ".entry";
            var resource = FhirJson.object(entry, "resource", at);
            if (resource == null) {
                continue;
            }
            if (type(resource, at + ".resource").equals("OperationOutcome")) {
                complete = false;
                continue;
            }
            matches++;
            if (isOfAnotherPatient(resource, at + ".resource", patientId)) {
                complete = false;
            } else {
                resources.add(resource);
            }
        }
        var total = FhirJson.number(bundle, "total", path);
        complete &= total == null || total.doubleValue() <= matches;
        return new PrefetchPart(PrefetchPart.State.SENT, List.copyOf(resources), complete);
    }

    private static boolean hasNextPage(ObjectNode bundle, String path) {
        for (var link : FhirJson.objects(bundle, "link", path)) {
            if ("next".equals(FhirJson.text(link, "relation", path + ".link"))) {
                return true;
            }
        }
        return false;
    }

    static String type(ObjectNode resource, String path) {
        var type = FhirJson.text(resource, "resourceType", path);
        if (type == null) {
            throw RecordRefused.wrongType(path + ".resourceType", "the name of a resource type");
        }
        return type;
    }

    /** Whether it says that it is about a patient other than this one. */
    static boolean isOfAnotherPatient(ObjectNode resource, String path, String patientId) {
        return namesAnother(resource, "subject", path, patientId) || namesAnother(resource, "patient", path, patientId);
    }

    /** Whether a reference element names a patient other than this one; a missing one does not. */
    static boolean namesAnother(ObjectNode resource, String element, String path, String patientId) {
        if (FhirJson.element(resource, element) == null) {
            return false;
        }
        var subject = FhirJson.object(resource, element, path);
        var reference = subject == null ? null : FhirJson.text(subject, "reference", path + "." + element);
        return reference != null && !isPatient(reference, patientId);
    }

    private static boolean isPatient(String reference, String patientId) {
        var version = reference.indexOf("/_history/");
        var plain = version < 0 ? reference : reference.substring(0, version);
        if (!plain.endsWith(patientId)) {
            return false;
        }
        var before = plain.substring(0, plain.length() - patientId.length());
        return (before.endsWith("Patient/") && (before.length() == 8 || before.charAt(before.length() - 9) == '/'))
                || before.equals("urn:uuid:");
    }
}
