package prudent.forms;

import java.util.List;
import java.util.stream.Stream;

/**
 * The form of one condition, a Questionnaire.
 *
 * @param condition key of the condition, or {@link AssessmentForms#ANY}
 * @param title name of the condition
 * @param canonical address and version of the Questionnaire
 * @param sections its sections
 */
record AssessmentForm(String condition, String title, String canonical, List<FormItem> sections) {

    AssessmentForm {
        sections = List.copyOf(sections);
    }

    Stream<FormItem> questions() {
        return sections.stream().flatMap(FormItem::questions);
    }
}
