package prudent.profiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;

/**
 * A form for each condition, from {@code assessment-questions.csv}: what decides the advice, then red flags, then what else may matter.
 */
final class AssessmentForms {

    private static final String ANY = "any";

    /** The label of a score's part names the score. */
    private static final Pattern PART_OF_SCORE = Pattern.compile("(.*) \\((FeverPAIN|Centor)\\)");

    private static final Map<String, String> SECTIONS =
            Map.of("decides", "What decides the advice", "red-flags", "Red flags", "more", "What else may matter");

    private final Map<String, Map<String, String>> findings = byKey("findings.csv");
    private final Map<String, Map<String, String>> conditions = byKey("conditions.csv");
    private final CodeTable questions = CodeTable.read("assessment-questions.csv");

    private static Map<String, Map<String, String>> byKey(String table) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        CodeTable.read(table).rows().forEach(row -> rows.put(FindingTerminology.cell(row, "key"), row));
        return rows;
    }

    List<Questionnaire> questionnaires() {
        Map<String, Questionnaire> forms = new LinkedHashMap<>();
        for (Map<String, String> row : questions.rows()) {
            Questionnaire form =
                    forms.computeIfAbsent(FindingTerminology.cell(row, "condition"), condition -> form(condition));
            String section = FindingTerminology.cell(row, "section");
            add(group(form.getItem(), section, SECTIONS.getOrDefault(section, "")), row);
        }
        forms.values().forEach(AssessmentForms::putScoresFirst);
        return new ArrayList<>(forms.values());
    }

    private Questionnaire form(String condition) {
        String label = condition.equals(ANY)
                ? "Any infection"
                : FindingTerminology.cell(conditions.getOrDefault(condition, Map.of()), "label");
        Questionnaire form = Canonical.publish(
                new Questionnaire(),
                "assessment-" + condition,
                "Assessment: " + label,
                "What the rules on this condition would ask. Answer what was looked for and leave out the rest: a missing"
                        + " answer is unknown, never normal. Each linkId below a section is the code of a finding.");
        form.addSubjectType("Patient");
        return form;
    }

    private void add(QuestionnaireItemComponent section, Map<String, String> row) {
        Map<String, String> finding = findings.getOrDefault(FindingTerminology.cell(row, "finding"), Map.of());
        QuestionnaireItemComponent question = ConsultationForm.question(finding);
        Matcher part = PART_OF_SCORE.matcher(question.getText());
        if (part.matches()) {
            group(section.getItem(), "score-" + part.group(2), part.group(2) + ", one point each")
                    .addItem(question.setText(part.group(1)));
        } else {
            section.addItem(question);
        }
    }

    private static QuestionnaireItemComponent group(
            List<QuestionnaireItemComponent> items, String linkId, String text) {
        return items.stream()
                .filter(item -> item.getLinkId().equals(linkId))
                .findFirst()
                .orElseGet(() -> {
                    QuestionnaireItemComponent group = new QuestionnaireItemComponent()
                            .setLinkId(linkId)
                            .setText(text)
                            .setType(QuestionnaireItemType.GROUP);
                    items.add(group);
                    return group;
                });
    }

    private static void putScoresFirst(Questionnaire form) {
        for (QuestionnaireItemComponent section : form.getItem()) {
            List<QuestionnaireItemComponent> items = new ArrayList<>(section.getItem());
            items.sort((one, other) -> Boolean.compare(other.hasItem(), one.hasItem()));
            section.setItem(items);
        }
    }
}
