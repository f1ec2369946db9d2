package prudent.security.tokens;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import prudent.RunningPrudent;

/** A call about an order that is no antibiotic: as short as a call can be. */
final class HookCall {

    static final String PATH = "/cds-services/antimicrobial-order-sign";

    private HookCall() {}

    static String body() {
        return """
                {"hook": "order-sign", "hookInstance": "%s",
                 "context": {"userId": "Practitioner/gp-1", "patientId": "p-1", "draftOrders": {"resourceType": "Bundle", "entry": [{"resource":
                   {"resourceType": "MedicationRequest", "id": "o", "status": "draft", "intent": "order", "subject": {"reference": "Patient/p-1"},
                    "medicationCodeableConcept": {"text": "Paracetamol 500mg tablets"}}}]}},
                 "prefetch": {"patient": {"resourceType": "Patient", "id": "p-1", "gender": "female", "birthDate": "1990-01-01"},
                   "allergies": {"resourceType": "Bundle", "type": "searchset", "total": 0}}}""".formatted(UUID.randomUUID());
    }

    static HttpResponse<String> send(RunningPrudent prudent, List<String> authorization) {
        return send(prudent, PATH, body(), authorization);
    }

    static HttpResponse<String> send(RunningPrudent prudent, String path, String body, List<String> authorization) {
        var request = HttpRequest.newBuilder(prudent.url(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        authorization.forEach(header -> request.header("Authorization", header));
        return prudent.send(request);
    }

    static HttpResponse<String> send(RunningPrudent prudent, String token) {
        return send(prudent, List.of("Bearer " + token));
    }
}
