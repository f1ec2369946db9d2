package prudent.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A CDS service that answers what a test wants it to, so that the client alone is tested. It keeps what it was sent. */
final class PlayedService {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final List<JsonNode> calls = new CopyOnWriteArrayList<>();
    final List<JsonNode> feedback = new CopyOnWriteArrayList<>();

    private PlayedService() {}

    /** Plays the service for a page; the answers are made from the requests. */
    static PlayedService on(Page page, UnaryOperator<String> answers) {
        var service = new PlayedService();
        page.route("**/cds-services", route -> json(route, 200, """
                {"services": [
                  {"hook": "order-select", "id": "select", "prefetch": {"patient": "p", "allergies": "a", "assessments": "q", "unheardOf": "x"}},
                  {"hook": "order-sign", "id": "sign", "prefetch": {"patient": "p"}}]}"""));
        page.route("**/cds-services/*", route -> {
            service.calls.add(JSON.readTree(route.request().postData()));
            var answer = answers.apply(route.request().postData());
            json(route, answer.contains("OperationOutcome") ? 503 : 200, answer);
        });
        page.route("**/cds-services/*/feedback", route -> {
            service.feedback.add(JSON.readTree(route.request().postData()).at("/feedback/0"));
            json(route, 200, "{}");
        });
        return service;
    }

    /** A call's first draft order. */
    static JsonNode draft(JsonNode call) {
        return call.at("/context/draftOrders/entry/0/resource");
    }

    JsonNode lastCall() {
        return calls.get(calls.size() - 1);
    }

    private static void json(Route route, int status, String body) {
        route.fulfill(new FulfillOptions()
                .setStatus(status)
                .setContentType("application/json")
                .setBody(body));
    }
}
