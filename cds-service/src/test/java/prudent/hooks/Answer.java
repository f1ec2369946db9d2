package prudent.hooks;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.StreamSupport;
import prudent.RunningPrudent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the running service answers. */
record Answer(int status, JsonNode body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Answer to(RunningPrudent prudent, SampleCall call) {
        return to(prudent, "/cds-services/antimicrobial-" + call.hook(), call.json());
    }

    static Answer to(RunningPrudent prudent, String path, String json) {
        var response = prudent.send(HttpRequest.newBuilder(prudent.url(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
        var body = response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
        return new Answer(response.statusCode(), body);
    }

    JsonNode card(int number) {
        return body.path("cards").path(number);
    }

    List<String> shownTopics() {
        return texts(body.path("cards"), "/source/topic/code");
    }

    JsonNode assessment() {
        return body.path("extension").path("org.prudent.assessment");
    }

    List<String> topics() {
        return texts(assessment().path("topics"), "");
    }

    List<String> unknown() {
        return texts(assessment().path("unknown"), "");
    }

    String diagnostics() {
        return body.at("/issue/0/diagnostics").asString("");
    }

    private static List<String> texts(JsonNode array, String pointer) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node ->
                        pointer.isEmpty() ? node.asString() : node.at(pointer).asString())
                .toList();
    }
}
