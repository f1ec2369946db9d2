package prudent.fetch;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.StreamSupport;
import prudent.RunningPrudent;
import tools.jackson.databind.JsonNode;

/** What the running service answers to a call to sign, as its clients see it, and what it kept of it. */
record Reply(int status, JsonNode body, long millis) {

    static Reply to(RunningPrudent prudent, JsonNode call) {
        var start = System.nanoTime();
        var response = prudent.send(HttpRequest.newBuilder(prudent.url("/cds-services/antimicrobial-order-sign"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(call.toString())));
        var millis = (System.nanoTime() - start) / 1_000_000;
        return new Reply(response.statusCode(), PatientRecordFile.JSON.readTree(response.body()), millis);
    }

    List<String> shownTopics() {
        return texts(body.path("cards"), "/source/topic/code");
    }

    List<String> topics() {
        return texts(assessment().path("topics"), "");
    }

    List<String> unknown() {
        return texts(assessment().path("unknown"), "");
    }

    /** Whether some button would put an order in place of the one that was sent. */
    boolean suggestsADrug() {
        return !body.findValues("resource").isEmpty();
    }

    String diagnostics() {
        return body.at("/issue/0/diagnostics").asString("");
    }

    /** The facts of the recorded decision, in JSON. */
    String facts(RunningPrudent prudent) {
        var id = assessment().path("decision").asString();
        return prudent.getAs("pharmacist", "/api/decisions/" + id).body();
    }

    private JsonNode assessment() {
        return body.path("extension").path("org.prudent.assessment");
    }

    private static List<String> texts(JsonNode array, String pointer) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> pointer.isEmpty() ? node : node.at(pointer))
                .map(JsonNode::asString)
                .toList();
    }
}
