package prudent.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The resources of {@code record.json}, and calls and Bundles made of them. */
final class PatientRecordFile {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, String> PRODUCTS = Map.of(
            "phenoxymethylpenicillin", "41953811000001101",
            "amoxicillin", "39732411000001106",
            "clarithromycin", "41946311000001103",
            "doxycycline", "324059006");

    private static final Map<String, String> DOSES = Map.of(
            "phenoxymethylpenicillin", "500 mg four times a day for 5 days",
            "amoxicillin", "500 mg three times a day for 5 days",
            "clarithromycin", "250 mg twice a day for 5 days",
            "doxycycline", "200 mg on day 1, then 100 mg once a day for 4 days");

    private final JsonNode file;

    PatientRecordFile() {
        try (var in = PatientRecordFile.class.getResourceAsStream("record.json")) {
            file = JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String type(String part) {
        return resource(part, "present").path("resourceType").asString();
    }

    ObjectNode resource(String part, String which) {
        return (ObjectNode) file.path(part).path(which).deepCopy();
    }

    /** The resource, said to be about somebody else. */
    ObjectNode ofAnother(String part) {
        var text = JSON.writeValueAsString(resource(part, "present"));
        return (ObjectNode) JSON.readTree(text.replace("p-1", "p-2"));
    }

    ObjectNode bundle(ObjectNode... resources) {
        var bundle = JSON.createObjectNode().put("resourceType", "Bundle").put("type", "searchset");
        var entries = bundle.putArray("entry");
        for (var resource : resources) {
            entries.addObject().set("resource", resource);
        }
        return bundle;
    }

    /** A call to sign the order by which the part shows, without any prefetch. */
    ObjectNode call(String part) {
        var drug = file.path(part).path("order").asString();
        var body = JSON.createObjectNode()
                .put("hook", "order-sign")
                .put("hookInstance", UUID.randomUUID().toString());
        var context =
                body.putObject("context").put("userId", "Practitioner/gp-1").put("patientId", "p-1");
        var order = context.putObject("draftOrders")
                .put("resourceType", "Bundle")
                .putArray("entry")
                .addObject()
                .putObject("resource");
        order.put("resourceType", "MedicationRequest")
                .put("id", "draft-1")
                .put("status", "draft")
                .put("intent", "order");
        order.putObject("subject").put("reference", "Patient/p-1");
        coding(order.putObject("medicationCodeableConcept"), "https://dmd.nhs.uk", PRODUCTS.getOrDefault(drug, ""));
        coding(order.putArray("reasonCode").addObject(), "http://snomed.info/sct", "363746003");
        order.putArray("dosageInstruction").addObject().put("text", DOSES.getOrDefault(drug, ""));
        body.putObject("prefetch");
        return body;
    }

    private static void coding(ObjectNode concept, String system, String code) {
        concept.putArray("coding").addObject().put("system", system).put("code", code);
    }
}
