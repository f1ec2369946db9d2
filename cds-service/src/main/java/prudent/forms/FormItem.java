package prudent.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One item of a form: a question, or a section with items of its own.
 *
 * @param linkId key of the finding, or name of the section
 * @param text what is asked, or the section's heading
 * @param type type of the Questionnaire's item, as FHIR names it: a group or a kind of question
 * @param unit UCUM unit of a quantity, else empty
 * @param choices the values of a choice
 * @param items the items of a section
 */
record FormItem(String linkId, String text, String type, String unit, List<Choice> choices, List<FormItem> items) {

    /** One value of a choice. */
    record Choice(String code, String display) {}

    FormItem {
        choices = List.copyOf(choices);
        items = List.copyOf(items);
    }

    static List<FormItem> of(JsonNode items) {
        var all = new ArrayList<FormItem>();
        for (var item : items) {
            var choices = new ArrayList<Choice>();
            item.path("answerOption").forEach(option -> choices.add(choice(option.path("valueCoding"))));
            all.add(new FormItem(
                    item.path("linkId").asString(),
                    item.path("text").asString(),
                    item.path("type").asString(),
                    item.at("/extension/0/valueCoding/code").asString(""),
                    choices,
                    of(item.path("item"))));
        }
        return all;
    }

    private static Choice choice(JsonNode coding) {
        return new Choice(coding.path("code").asString(), coding.path("display").asString());
    }

    boolean isGroup() {
        return type.equals("group");
    }

    /** The questions in it, itself when it is one. */
    Stream<FormItem> questions() {
        return isGroup() ? items.stream().flatMap(FormItem::questions) : Stream.of(this);
    }
}
