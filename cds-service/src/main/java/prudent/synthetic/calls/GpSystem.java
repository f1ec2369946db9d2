package prudent.synthetic.calls;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The GP systems of the invented practices: they call the services over HTTP as any other does. */
public final class GpSystem {

    /** The header that says which practice calls. */
    public static final String PRACTICE = "Prudent-Synthetic-Practice";

    private static final String SERVICE = "/cds-services/antimicrobial-order-sign";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    public GpSystem(int port) {
        address = "http://127.0.0.1:" + port;
    }

    JsonNode call(String practice, Map<String, Object> call) {
        return JSON.readTree(post(practice, SERVICE, JSON.writeValueAsString(call)));
    }

    void feedback(String practice, Map<String, Object> feedback) {
        post(practice, SERVICE + "/feedback", JSON.writeValueAsString(feedback));
    }

    private String post(String practice, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .header(PRACTICE, practice)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        "a synthetic call was answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException("a synthetic call was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
