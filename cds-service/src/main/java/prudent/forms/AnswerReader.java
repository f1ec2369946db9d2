package prudent.forms;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import prudent.forms.FormItem.Choice;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the fields of a form into answers. A field that is left as it is, or says "not known", is no answer. Only the values that the form
 * offers and plausible numbers are taken; there is no free text.
 */
final class AnswerReader {

    static final String YES = "yes";
    static final String NO = "no";

    private static final String FINDING_VALUE = "https://prudent.example/fhir/CodeSystem/finding-value";
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final int LONGEST = 40;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(\\.\\d{1,3})?");

    /** As it is written with or without spaces and dashes. */
    private static final Pattern NHS_NUMBER = Pattern.compile("(\\d[ -]?){9}\\d");

    private final Map<String, String> entered = new LinkedHashMap<>();
    private final Map<String, ObjectNode> answers = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    private AnswerReader() {}

    static Submission read(List<FormItem> questions, Map<String, String[]> fields) {
        var reader = new AnswerReader();
        for (var question : questions) {
            var values = fields.getOrDefault(question.linkId(), new String[0]);
            if (values.length > 1) {
                reader.problems.put(question.linkId(), "Give one answer");
            } else if (values.length == 1 && !values[0].isBlank()) {
                reader.read(question, values[0].strip());
            }
        }
        return new Submission(reader.entered, reader.answers, reader.problems);
    }

    private void read(FormItem question, String text) {
        if (NHS_NUMBER.matcher(text).find()) {
            problems.put(
                    question.linkId(), "This looks like an NHS number. Nothing that names the patient belongs here");
            return;
        }
        if (text.length() > LONGEST) {
            problems.put(question.linkId(), "This is too long for an answer");
            return;
        }
        entered.put(question.linkId(), text);
        var answer = JsonNodeFactory.instance.objectNode();
        var problem =
                switch (question.type()) {
                    case "boolean" -> truth(text, answer);
                    case "choice" -> choice(question, text, answer);
                    default -> number(question, text, answer);
                };
        if (problem == null) {
            answers.put(question.linkId(), answer);
        } else {
            problems.put(question.linkId(), problem);
        }
    }

    private static @Nullable String truth(String text, ObjectNode answer) {
        answer.put("valueBoolean", text.equals(YES));
        return text.equals(YES) || text.equals(NO) ? null : "Choose yes, no or not known";
    }

    private static @Nullable String choice(FormItem question, String text, ObjectNode answer) {
        for (Choice choice : question.choices()) {
            if (choice.code().equals(text)) {
                answer.putObject("valueCoding")
                        .put("system", FINDING_VALUE)
                        .put("code", choice.code())
                        .put("display", choice.display());
                return null;
            }
        }
        return "Choose one of the answers";
    }

    private static @Nullable String number(FormItem question, String text, ObjectNode answer) {
        var isCount = question.type().equals("integer");
        if (!NUMBER.matcher(text).matches() || (isCount && text.contains("."))) {
            return isCount ? "Enter a whole number" : "Enter a number, like 38.5";
        }
        var number = new BigDecimal(text);
        var limits = Plausible.limits(question);
        if (!limits.hold(number)) {
            return "Enter a number between " + limits.text();
        }
        if (isCount) {
            answer.put("valueInteger", number.intValueExact());
        } else {
            answer.putObject("valueQuantity")
                    .put("value", number)
                    .put("system", UCUM)
                    .put("code", question.unit());
        }
        return null;
    }
}
