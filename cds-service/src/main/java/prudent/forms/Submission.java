package prudent.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came back from a form.
 *
 * @param entered what was entered, by key of the finding
 * @param answers what could be understood of it, as answers of a QuestionnaireResponse
 * @param problems what could not, and what to do about it
 */
record Submission(Map<String, String> entered, Map<String, ObjectNode> answers, Map<String, String> problems) {

    /** Nothing has been entered yet. */
    static final Submission NONE = new Submission(Map.of(), Map.of(), Map.of());

    Submission {
        entered = Map.copyOf(entered);
        answers = Map.copyOf(answers);
        // In the order of the form.
        problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    }
}
