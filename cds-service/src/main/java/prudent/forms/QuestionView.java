package prudent.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A question as its page shows it.
 *
 * @param id name of its field
 * @param kind {@code choice}, {@code list} or {@code number}
 * @param unit unit of a number as people write it, else empty
 * @param isWhole whether the number is a count
 * @param options what can be chosen
 * @param value what was entered
 * @param problem what is wrong with it; empty when nothing is
 */
record QuestionView(
        String id,
        String text,
        String kind,
        String unit,
        boolean isWhole,
        List<Option> options,
        String value,
        String problem) {

    /** Beyond this many, choices are a list. */
    private static final int MOST_BUTTONS = 7;

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("Cel", "°C"),
            Map.entry("mm[Hg]", "mmHg"),
            Map.entry("/min", "per minute"),
            Map.entry("mL/min/{1.73_m2}", "mL/min/1.73 m²"),
            Map.entry("wk", "weeks"),
            Map.entry("d", "days"),
            Map.entry("h", "hours"),
            Map.entry("s", "seconds"),
            Map.entry("{INR}", ""));

    /** One choice; an empty value is no answer. */
    record Option(String value, String label, boolean isChosen) {}

    static QuestionView of(FormItem item, Submission entered) {
        var value = entered.entered().getOrDefault(item.linkId(), "");
        return new QuestionView(
                item.linkId(),
                item.text(),
                kind(item),
                UNITS.getOrDefault(item.unit(), item.unit()),
                item.type().equals("integer"),
                options(item, value),
                value,
                entered.problems().getOrDefault(item.linkId(), ""));
    }

    private static String kind(FormItem item) {
        return switch (item.type()) {
            case "boolean" -> "choice";
            case "choice" -> item.choices().size() < MOST_BUTTONS ? "choice" : "list";
            default -> "number";
        };
    }

    private static List<Option> options(FormItem item, String value) {
        var options = new ArrayList<Option>();
        if (item.type().equals("boolean")) {
            options.add(new Option(AnswerReader.YES, "Yes", value.equals(AnswerReader.YES)));
            options.add(new Option(AnswerReader.NO, "No", value.equals(AnswerReader.NO)));
        }
        item.choices()
                .forEach(choice ->
                        options.add(new Option(choice.code(), choice.display(), value.equals(choice.code()))));
        if (!options.isEmpty()) {
            options.add(new Option("", "Not known", options.stream().noneMatch(Option::isChosen)));
        }
        return options;
    }

    /** Where an error message leads: the field, or the first of its buttons. */
    public String target() {
        return kind.equals("choice") ? id + "-0" : id;
    }

    public boolean isWrong() {
        return !problem.isEmpty();
    }
}
