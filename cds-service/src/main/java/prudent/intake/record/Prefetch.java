package prudent.intake.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The parts of the record that came with a call or were fetched for it, with what belongs to another patient left out. */
public final class Prefetch {

    /** The type of resource that each key is for, in the order in which discovery lists them. */
    public static final Map<String, String> TYPES = types();

    /** Nothing reads it yet. */
    private static final String ENCOUNTER = "encounter";

    private final Map<String, PrefetchPart> parts = new LinkedHashMap<>();
    private final String patientId;
    private List<ObjectNode> answers = List.of();

    public Prefetch(@Nullable JsonNode prefetch, String patientId) {
        this.patientId = patientId;
        if (prefetch != null && !prefetch.isNull() && !prefetch.isObject()) {
            throw RecordRefused.wrongType("prefetch", "an object");
        }
        for (var key : TYPES.keySet()) {
            var value = prefetch == null ? null : prefetch.get(key);
            parts.put(key, value == null ? PrefetchPart.NOT_SENT : part(key, value));
        }
    }

    private Prefetch(Prefetch sent) {
        patientId = sent.patientId;
        parts.putAll(sent.parts);
        answers = sent.answers;
    }

    private static Map<String, String> types() {
        var types = new LinkedHashMap<String, String>();
        types.put("patient", "Patient");
        types.put(ENCOUNTER, "Encounter");
        types.put("conditions", "Condition");
        types.put("observations", "Observation");
        types.put("allergies", "AllergyIntolerance");
        types.put("medications", "MedicationRequest");
        types.put("assessments", "QuestionnaireResponse");
        return Collections.unmodifiableMap(types);
    }

    public PrefetchPart part(String key) {
        return parts.getOrDefault(key, PrefetchPart.NOT_SENT);
    }

    /** The keys that were not sent, failed, or came only in part. */
    public List<String> unread() {
        var unread = new ArrayList<String>();
        parts.forEach((key, part) -> {
            if (!part.complete()) {
                unread.add(key);
            }
        });
        return unread;
    }

    /** What is read and may still be had: keys that are not in the call, and pages after those that are. */
    public List<RecordSource.Missing> missing() {
        var missing = new ArrayList<RecordSource.Missing>();
        parts.forEach((key, part) -> {
            var isAbsent = part.state() == PrefetchPart.State.NOT_SENT;
            if (!key.equals(ENCOUNTER) && (isAbsent || part.nextPage() != null)) {
                missing.add(new RecordSource.Missing(key, part.nextPage()));
            }
        });
        return missing;
    }

    /** These parts and, in place of one of them or after it, what was fetched. */
    public Prefetch with(String key, JsonNode fetched) {
        var more = part(key, fetched);
        var all = new Prefetch(this);
        all.parts.merge(key, more, PrefetchPart::followedBy);
        return all;
    }

    /** These parts, and beside them what was answered on our own form. */
    public Prefetch answered(List<ObjectNode> given) {
        var all = new Prefetch(this);
        all.answers = List.copyOf(given);
        return all;
    }

    public List<ObjectNode> answers() {
        return answers;
    }

    /** These parts, of which one was asked for in vain. */
    public Prefetch withFailed(String key) {
        var all = new Prefetch(this);
        all.parts.merge(key, PrefetchPart.FAILED, PrefetchPart::followedBy);
        return all;
    }

    private PrefetchPart part(String key, JsonNode value) {
        var path = "prefetch." + key;
        if (value.isNull()) {
            return PrefetchPart.NOTHING;
        }
        if (!(value instanceof ObjectNode resource)) {
            throw RecordRefused.wrongType(path, "a resource");
        }
        return switch (type(resource, path)) {
            case "OperationOutcome" -> PrefetchPart.FAILED;
            case "Bundle" -> new BundleReader(path, TYPES.getOrDefault(key, ""), patientId).part(resource);
            default -> {
                var isOfAnother = isOfAnotherPatient(resource, path, patientId);
                var isAnswer = type(resource, path).equals(TYPES.get(key));
                yield PrefetchPart.sent(isOfAnother ? List.of() : List.of(resource), isAnswer && !isOfAnother);
            }
        };
    }

    public static String type(ObjectNode resource, String path) {
        var type = FhirJson.text(resource, "resourceType", path);
        if (type == null) {
            throw RecordRefused.wrongType(path + ".resourceType", "the name of a resource type");
        }
        return type;
    }

    /** Whether it says that it is about a patient other than this one. */
    public static boolean isOfAnotherPatient(ObjectNode resource, String path, String patientId) {
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
