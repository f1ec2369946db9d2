package prudent.hooks;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import prudent.RunningPrudent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A call as a clinical system sends it: a woman of 34 without allergies, and what a test adds. */
final class SampleCall {

    static final String AMOXICILLIN_500MG_CAPSULES = "39732411000001106";
    static final String PHENOXYMETHYLPENICILLIN_250MG_TABLETS = "41953811000001101";
    static final String CLARITHROMYCIN_250MG_TABLETS = "41946311000001103";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final LocalDate today = LocalDate.now(RunningPrudent.CLOCK);

    private final String hook;
    private final ObjectNode body = JSON.createObjectNode();
    private final ObjectNode context = body.putObject("context");
    private final ObjectNode prefetch = body.putObject("prefetch");
    private final ArrayNode drafts;

    private SampleCall(String hook) {
        this.hook = hook;
        body.put("hook", hook).put("hookInstance", UUID.randomUUID().toString());
        context.put("userId", "Practitioner/gp-1").put("patientId", "p-1");
        drafts = context.putObject("draftOrders").put("resourceType", "Bundle").putArray("entry");
        prefetch.putObject("patient")
                .put("resourceType", "Patient")
                .put("id", "p-1")
                .put("gender", "female")
                .put("birthDate", today.minusYears(34).toString());
        bundle("observations");
        bundle("conditions");
        allergy("716186003", "No known allergy");
    }

    static SampleCall sign() {
        return new SampleCall("order-sign");
    }

    static SampleCall select() {
        return new SampleCall("order-select");
    }

    /** A draft for a sore throat; at order-select it is also the selected one. */
    SampleCall order(String id, String product, String dosage) {
        var order = drafts.addObject()
                .putObject("resource")
                .put("resourceType", "MedicationRequest")
                .put("id", id);
        order.put("status", "draft").put("intent", "order").put("authoredOn", today.toString());
        order.putObject("subject").put("reference", "Patient/p-1");
        coding(order.putObject("medicationCodeableConcept"), "https://dmd.nhs.uk", product);
        coding(order.putArray("reasonCode").addObject(), "http://snomed.info/sct", "363746003");
        order.putArray("dosageInstruction").addObject().put("text", dosage);
        if (hook.equals("order-select")) {
            context.withArray("selections").add("MedicationRequest/" + id);
        }
        return this;
    }

    SampleCall feverPain(int score) {
        var observation = resource("observations", "Observation").put("status", "final");
        coding(observation.putObject("code"), "https://prudent.example/fhir/CodeSystem/finding", "feverPAIN");
        observation.put("effectiveDateTime", today.toString()).put("valueInteger", score);
        return this;
    }

    SampleCall finding(String key, boolean present) {
        var observation = resource("observations", "Observation").put("status", "final");
        coding(observation.putObject("code"), "https://prudent.example/fhir/CodeSystem/finding", key);
        observation.put("effectiveDateTime", today.toString()).put("valueBoolean", present);
        return this;
    }

    SampleCall allergy(String code, String display) {
        prefetch.remove("allergies");
        var allergy = resource("allergies", "AllergyIntolerance");
        coding(allergy.putObject("code"), "http://snomed.info/sct", code);
        ((ObjectNode) allergy.path("code").path("coding").path(0)).put("display", display);
        return this;
    }

    SampleCall language(String code) {
        return with(body -> {
            var patient = (ObjectNode) body.at("/prefetch/patient");
            var communication = patient.putArray("communication").addObject().put("preferred", true);
            coding(communication.putObject("language"), "urn:ietf:bcp:47", code);
        });
    }

    /** Changes anything of the body: for what clinical systems do wrong. */
    SampleCall with(Consumer<ObjectNode> change) {
        change.accept(body);
        return this;
    }

    ObjectNode draft(int number) {
        return (ObjectNode) drafts.path(number).path("resource");
    }

    String hook() {
        return hook;
    }

    String json() {
        return JSON.writeValueAsString(body);
    }

    private ObjectNode resource(String key, String type) {
        var resource = bundle(key).addObject().putObject("resource").put("resourceType", type);
        var patient = type.equals("AllergyIntolerance") ? "patient" : "subject";
        resource.putObject(patient).put("reference", "Patient/p-1");
        return resource;
    }

    private ArrayNode bundle(String key) {
        return prefetch.withObject("/" + key)
                .put("resourceType", "Bundle")
                .put("type", "searchset")
                .withArray("entry");
    }

    private static void coding(ObjectNode concept, String system, String code) {
        concept.putArray("coding").addObject().put("system", system).put("code", code);
    }
}
