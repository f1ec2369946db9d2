package prudent.profiles;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;

/**
 * The consultation as a form, from {@code findings.csv}: one question a finding, in the order of the table.
 *
 * <p>Sections are headings, not groups, because callers send their answers as one flat list.
 */
final class ConsultationForm {

    private static final String UNIT_OPTION = "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption";

    /** The finding with which each section begins, and the section's heading. */
    private static final String[][] SECTIONS = {
        {"consultationMode", "The patient and the consultation"},
        {"temperature", "Measurements and tests"},
        {"symptomDays", "Course of the illness"},
        {"systemicallyVeryUnwell", "Red flags"},
        {"immunosuppressed", "Risk"},
        {"antibioticInLast3Months", "Earlier and present treatment"},
        {"urineSampleSent", "Samples and cultures"},
        {"throatExamined", "Throat"},
        {"earLaterality", "Ear"},
        {"purulentNasalDischarge", "Nose and sinuses"},
        {"purulentEyeDischarge", "Eye"},
        {"respiratorySite", "Chest"},
        {"regionalLymphadenopathy", "Mouth and teeth"},
        {"dysuria", "Urine"},
        {"bilateralInvolvement", "Skin and wounds"},
        {"hoursSinceBite", "Bites and stings"},
        {"acneSeverity", "Acne, breast and shingles"},
        {"stoolsPerDay", "Gut and abdomen"},
        {"fishyVaginalDischarge", "Genital tract"},
        {"nonBlanchingRash", "Meningitis"},
    };

    private final CodeTable findings = CodeTable.read("findings.csv");

    Questionnaire questionnaire() {
        Questionnaire form = Canonical.publish(
                new Questionnaire(),
                "consultation",
                "Consultation",
                "Findings of a consultation about a possible infection. Answer what was looked for and leave out the"
                        + " rest: a missing answer is unknown, never normal.");
        form.addSubjectType("Patient");
        Map<String, String> headings = headings();
        for (Map<String, String> row : findings.rows()) {
            String heading = headings.remove(row.get("key"));
            if (heading != null) {
                form.addItem(heading(heading, form));
            }
            form.addItem(question(row));
        }
        if (!headings.isEmpty()) {
            throw new IllegalStateException("Sections that begin with no finding of the table: " + headings);
        }
        return form;
    }

    private static Map<String, String> headings() {
        Map<String, String> headings = new LinkedHashMap<>();
        for (String[] section : SECTIONS) {
            headings.put(section[0], section[1]);
        }
        return headings;
    }

    private static QuestionnaireItemComponent heading(String text, Questionnaire form) {
        long earlier = form.getItem().stream()
                .filter(item -> item.getType() == QuestionnaireItemType.DISPLAY)
                .count();
        return new QuestionnaireItemComponent()
                .setLinkId("section-" + (earlier + 1))
                .setText(text)
                .setType(QuestionnaireItemType.DISPLAY);
    }

    static QuestionnaireItemComponent question(Map<String, String> row) {
        QuestionnaireItemComponent item = new QuestionnaireItemComponent()
                .setLinkId(row.get("key"))
                .setText(row.get("label"))
                .setType(type(FindingTerminology.cell(row, "type")));
        item.addCode(new Coding(FindingTerminology.FINDING, row.get("key"), row.get("label")));
        // No display on the unit: the validator would then refuse answers that write the unit another way.
        String unit = FindingTerminology.cell(row, "unit");
        if (!unit.isEmpty()) {
            item.addExtension(
                    UNIT_OPTION, new Coding().setSystem(Canonical.UCUM).setCode(unit));
        }
        FindingTerminology.allowedValues(row)
                .forEach(value -> item.addAnswerOption().setValue(value));
        return item;
    }

    private static QuestionnaireItemType type(String type) {
        return switch (type) {
            case "boolean" -> QuestionnaireItemType.BOOLEAN;
            case "quantity" -> QuestionnaireItemType.QUANTITY;
            case "integer" -> QuestionnaireItemType.INTEGER;
            case "code" -> QuestionnaireItemType.CHOICE;
            case "string" -> QuestionnaireItemType.STRING;
            default -> throw new IllegalStateException("No question for a finding of type " + type);
        };
    }
}
