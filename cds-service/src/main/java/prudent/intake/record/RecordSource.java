package prudent.intake.record;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where parts of the record that did not come with a call may be had. */
@FunctionalInterface
public interface RecordSource {

    /** There is nowhere to ask. */
    RecordSource NONE = missing -> Map.of();

    /**
     * Asks for parts of the record.
     *
     * @return what came, by prefetch key, as the caller would have sent it: a resource, a Bundle, or an OperationOutcome for what
     *     was asked for in vain; keys that were not asked for are absent
     */
    Map<String, JsonNode> fetch(List<Missing> missing);

    /** What was answered on our own assessment form: QuestionnaireResponses, newer than what the call could know of. */
    default List<ObjectNode> answers() {
        return List.of();
    }

    /**
     * A part that is missing.
     *
     * @param key its prefetch key
     * @param nextPage address of the page after those that the caller sent; absent when the caller sent nothing
     */
    record Missing(String key, @Nullable String nextPage) {}
}
