package prudent.decisions.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Parts of FHIR R4 resources, as JSON. */
final class FhirNodes {

    static final String BASE = "https://prudent.example/fhir";
    static final String URN = "urn:uuid:";

    private static final Map<String, String> PROFILES = Map.of(
            "GuidanceResponse", "exported-guidance",
            "Provenance", "exported-provenance",
            "AuditEvent", "exported-audit-event");

    private static final String AUDIT_TYPES = "http://terminology.hl7.org/CodeSystem/audit-event-type";

    private FhirNodes() {}

    static ObjectNode bundle(UUID decision, Instant at) {
        var bundle = JsonNodeFactory.instance.objectNode().put("resourceType", "Bundle");
        identifier(bundle.putObject("identifier"), "bundle", decision.toString());
        bundle.put("type", "collection").put("timestamp", at.toString()).putArray("entry");
        return bundle;
    }

    static ObjectNode entry(ObjectNode bundle, String type, UUID id) {
        var entry = bundle.withArray("entry").addObject().put("fullUrl", URN + id);
        var resource = entry.putObject("resource").put("resourceType", type).put("id", id.toString());
        resource.putObject("meta").putArray("profile").add(BASE + "/StructureDefinition/" + PROFILES.get(type));
        return resource;
    }

    static ObjectNode audit(ObjectNode bundle, UUID id, Instant at) {
        var event = entry(bundle, "AuditEvent", id);
        event.putObject("type").put("system", AUDIT_TYPES).put("code", "rest").put("display", "RESTful Operation");
        event.put("recorded", at.toString()).put("outcome", "0");
        event.putArray("agent");
        event.putObject("source").putObject("observer").put("type", "Device").put("display", "Prudent");
        return event;
    }

    static void agent(ObjectNode agent, String system, String value) {
        logical(agent.putObject("who"), system, value);
        agent.put("requestor", true);
    }

    static void coding(ObjectNode coding, String system, String code) {
        coding.put("system", BASE + "/CodeSystem/" + system).put("code", code);
    }

    static void identifier(ObjectNode identifier, String system, String value) {
        identifier.put("system", BASE + "/identifier/" + system).put("value", value);
    }

    /** A reference to what has a name but no resource. */
    static void logical(ObjectNode reference, String system, String value) {
        identifier(reference.putObject("identifier"), system, value);
    }

    static void detail(ArrayNode details, String type, String value) {
        details.addObject().put("type", type).put("valueString", value);
    }

    static void parameter(ArrayNode parameters, String name, String value) {
        parameters.addObject().put("name", name).put("valueString", value);
    }

    /** The same id for the same part of a decision, however often it is exported. */
    static UUID derived(UUID decision, String part) {
        return UUID.nameUUIDFromBytes((decision + " " + part).getBytes(UTF_8));
    }
}
