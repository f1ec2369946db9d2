package prudent.decisions.store;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an event of any kind is found by.
 *
 * @param practice ODS code of the practice; empty when it belongs to none
 * @param decision identity of the decision it is about
 * @param actor who did it
 */
record Heading(
        String practice,
        @Nullable String decision,
        @Nullable String actor) {

    static final String DECISION = "decision";
    static final String FEEDBACK = "feedback";

    /** Nothing is known; only who may read everything may read it. */
    static final Heading NONE = new Heading("", null, null);

    private static final JsonMapper JSON = new JsonMapper();

    static Heading read(String body) {
        var event = JSON.readTree(body);
        var practice = text(event, "practice");
        return new Heading(practice == null ? "" : practice, text(event, "decision"), text(event, "actor"));
    }

    private static @Nullable String text(JsonNode event, String name) {
        var value = event.path(name);
        return value.isString() ? value.stringValue() : null;
    }
}
