package prudent.forms;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes answers as a QuestionnaireResponse to the form's Questionnaire, section by section. The patient is named by the ticket's name. */
final class ResponseWriter {

    private final Map<String, ObjectNode> answers;
    private final Set<String> written = new HashSet<>();

    private ResponseWriter(Map<String, ObjectNode> answers) {
        this.answers = answers;
    }

    static ObjectNode write(AssessmentForm form, FormTicket ticket, Map<String, ObjectNode> answers, Instant now) {
        var response = JsonNodeFactory.instance.objectNode();
        response.put("resourceType", "QuestionnaireResponse");
        response.put("questionnaire", form.canonical());
        response.put("status", "completed");
        response.putObject("subject").putObject("identifier").put("value", ticket.patient());
        response.put("authored", now.truncatedTo(ChronoUnit.SECONDS).toString());
        var writer = new ResponseWriter(answers);
        var items = response.putArray("item");
        writer.items(form.sections(), items);
        // What the vocabulary has and the form has not.
        ticket.asked().stream()
                .filter(finding -> answers.containsKey(finding) && !writer.written.contains(finding))
                .forEach(finding -> writer.answer(finding, items));
        return response;
    }

    private void items(List<FormItem> items, ArrayNode into) {
        for (var item : items) {
            if (!item.isGroup()) {
                answer(item.linkId(), into);
                continue;
            }
            var group = JsonNodeFactory.instance.objectNode().put("linkId", item.linkId());
            var inner = group.putArray("item");
            items(item.items(), inner);
            if (!inner.isEmpty()) {
                into.add(group);
            }
        }
    }

    private void answer(String linkId, ArrayNode into) {
        var answer = answers.get(linkId);
        if (answer != null) {
            into.addObject().put("linkId", linkId).putArray("answer").add(answer);
            written.add(linkId);
        }
    }
}
