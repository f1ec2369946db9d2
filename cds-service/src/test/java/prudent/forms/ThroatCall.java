package prudent.forms;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import prudent.RunningPrudent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A call about an antibiotic for a sore throat of which nothing is recorded but what a test adds. */
final class ThroatCall {

    static final String PATH = "/cds-services/antimicrobial-order-sign";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String patientId;
    private final List<String> observations = new ArrayList<>();
    private String authorization = "";

    private ThroatCall(String patientId) {
        this.patientId = patientId;
    }

    /** About a patient that no other test knows. */
    static ThroatCall ofSomebody() {
        return new ThroatCall("p-" + UUID.randomUUID());
    }

    static ThroatCall of(String patientId) {
        return new ThroatCall(patientId);
    }

    String patientId() {
        return patientId;
    }

    /** Another call about the same patient. */
    ThroatCall next() {
        return new ThroatCall(patientId);
    }

    /** A finding, present or absent, at a time; without one when it is empty. */
    ThroatCall finding(String key, boolean present, String time) {
        observations.add("""
                {"resource": {"resourceType": "Observation", "status": "final", "subject": {"reference": "Patient/%s"},
                  "code": {"coding": [{"system": "https://prudent.example/fhir/CodeSystem/finding", "code": "%s"}]},
                  %s "valueBoolean": %s}}""".formatted(
                        patientId, key, time.isEmpty() ? "" : "\"effectiveDateTime\": \"" + time + "\",", present));
        return this;
    }

    ThroatCall as(String token) {
        authorization = "Bearer " + token;
        return this;
    }

    JsonNode answer(RunningPrudent prudent) {
        var request = HttpRequest.newBuilder(prudent.url(PATH))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json()));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        var response = prudent.send(request);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    private String json() {
        return """
                {"hook": "order-sign", "hookInstance": "%1$s",
                 "context": {"userId": "Practitioner/gp-1", "patientId": "%2$s", "draftOrders": {"resourceType": "Bundle", "entry": [{"resource":
                   {"resourceType": "MedicationRequest", "id": "o-1", "status": "draft", "intent": "order", "subject": {"reference": "Patient/%2$s"},
                    "medicationCodeableConcept": {"coding": [{"system": "https://dmd.nhs.uk", "code": "41953811000001101"}]},
                    "reasonCode": [{"coding": [{"system": "http://snomed.info/sct", "code": "363746003"}]}],
                    "dosageInstruction": [{"text": "500 mg four times a day for 5 days"}]}}]}},
                 "prefetch": {"patient": {"resourceType": "Patient", "id": "%2$s", "gender": "male", "birthDate": "1990-01-01"},
                   "allergies": {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource": {"resourceType": "AllergyIntolerance",
                     "patient": {"reference": "Patient/%2$s"}, "code": {"coding": [{"system": "http://snomed.info/sct", "code": "716186003"}]}}}]},
                   "conditions": null, "medications": null, "assessments": null,
                   "observations": {"resourceType": "Bundle", "type": "searchset", "entry": [%3$s]}}}""".formatted(UUID.randomUUID(), patientId, String.join(",", observations));
    }

    static JsonNode assessment(JsonNode answer) {
        return answer.path("extension").path("org.prudent.assessment");
    }

    static String topic(JsonNode answer) {
        return answer.at("/cards/0/source/topic/code").asString("silent");
    }

    /** The path of the form that the first card links to. */
    static String formPath(JsonNode answer) {
        for (var link : answer.at("/cards/0/links")) {
            var url = link.path("url").asString();
            if (url.contains("/assessment/")) {
                return url.substring(url.indexOf("/assessment/"));
            }
        }
        throw new AssertionError("no link to a form: " + answer.path("cards"));
    }
}
