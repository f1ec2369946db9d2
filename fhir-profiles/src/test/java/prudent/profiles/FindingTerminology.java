package prudent.profiles;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.PropertyType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;

/** Findings and indications as code systems, value sets and a map, from {@code findings.csv} and {@code conditions.csv}. */
final class FindingTerminology {

    static final String FINDING = Canonical.url("CodeSystem", "finding");
    static final String FINDING_VALUE = Canonical.url("CodeSystem", "finding-value");

    /** Values that do not read well when only the hyphens are taken out. */
    private static final Map<String, String> DISPLAYS = Map.of(
            "S", "Susceptible",
            "I", "Susceptible, increased exposure",
            "R", "Resistant",
            "mrsa", "MRSA",
            "non-severe", "Non-severe",
            "other-head-neck", "Elsewhere on the head or neck",
            "adapalene-benzoyl-peroxide", "Adapalene with benzoyl peroxide");

    private final List<Map<String, String>> findings =
            CodeTable.read("findings.csv").rows();
    private final List<Map<String, String>> conditions =
            CodeTable.read("conditions.csv").rows();

    CodeSystem findings() {
        CodeSystem system = codeSystem("finding", "Finding", "What may be seen or measured in a consultation.");
        system.addProperty()
                .setCode("type")
                .setType(PropertyType.CODE)
                .setDescription("Type of the value: boolean, quantity, integer, code or string.");
        system.addProperty()
                .setCode("unit")
                .setType(PropertyType.STRING)
                .setDescription("UCUM unit of a quantity; no other unit is used.");
        system.addProperty()
                .setCode("allowed-value")
                .setType(PropertyType.CODING)
                .setDescription("A value that a finding of type code may take.");
        findings.forEach(row -> system.addConcept(finding(row)));
        return system.setCount(system.getConcept().size());
    }

    private static ConceptDefinitionComponent finding(Map<String, String> row) {
        ConceptDefinitionComponent concept =
                new ConceptDefinitionComponent(new CodeType(row.get("key"))).setDisplay(row.get("label"));
        concept.addProperty().setCode("type").setValue(new CodeType(row.get("type")));
        if (!cell(row, "unit").isEmpty()) {
            concept.addProperty().setCode("unit").setValue(new StringType(row.get("unit")));
        }
        allowedValues(row)
                .forEach(value -> concept.addProperty().setCode("allowed-value").setValue(value));
        return concept;
    }

    CodeSystem findingValues() {
        CodeSystem system = codeSystem(
                "finding-value", "Finding value", "The values that findings of type code take, over all findings.");
        findings.stream()
                .flatMap(row -> CodeTable.values(cell(row, "allowed_values")).stream())
                .distinct()
                .sorted()
                .forEach(value -> system.addConcept().setCode(value).setDisplay(display(value)));
        return system.setCount(system.getConcept().size());
    }

    ValueSet findingSet() {
        ValueSet set = Canonical.publish(new ValueSet(), "finding", "Finding", "Every finding of the vocabulary.");
        set.getCompose().addInclude().setSystem(FINDING);
        return set;
    }

    ValueSet findingValueSet() {
        ValueSet set = Canonical.publish(
                new ValueSet(), "finding-value", "Finding value", "Every value that a coded finding may take.");
        set.getCompose().addInclude().setSystem(FINDING_VALUE);
        return set;
    }

    /** A designation, not a display: our labels are not the terms of SNOMED CT. */
    ValueSet observationCodes() {
        ValueSet set = Canonical.publish(
                new ValueSet(),
                "finding-observation-code",
                "Finding observation code",
                "Codes under which a finding arrives as an Observation: the vocabulary's own, or the SNOMED CT code"
                        + " that may stand in its place.");
        set.setCopyright(Canonical.SNOMED_NOTICE);
        set.getCompose().addInclude().setSystem(FINDING);
        set.getCompose().addInclude(snomedCodes(findings));
        return set;
    }

    ValueSet indications() {
        ValueSet set = Canonical.publish(
                new ValueSet(),
                "indication",
                "Indication",
                "Main SNOMED CT code of each infection that Prudent knows. Some have none and arrive as text only.");
        set.setCopyright(Canonical.SNOMED_NOTICE);
        set.getCompose().addInclude(snomedCodes(conditions));
        return set;
    }

    /** The relation is left open, because no terminologist has yet confirmed that each pair means the same. */
    ConceptMap findingsToSnomed() {
        ConceptMap map = Canonical.publish(
                new ConceptMap(),
                "finding-to-snomed",
                "Finding to SNOMED CT",
                "The SNOMED CT code that may stand in place of a finding's own code.");
        map.setCopyright(Canonical.SNOMED_NOTICE);
        map.setSource(new UriType(Canonical.url("ValueSet", "finding")));
        var group = map.addGroup().setSource(FINDING).setTarget(Canonical.SNOMED);
        coded(findings).forEach(row -> group.addElement()
                .setCode(row.get("key"))
                .setDisplay(row.get("label"))
                .addTarget()
                .setCode(row.get("snomed_code"))
                .setEquivalence(ConceptMapEquivalence.RELATEDTO));
        return map;
    }

    static List<Coding> allowedValues(Map<String, String> row) {
        return CodeTable.values(cell(row, "allowed_values")).stream()
                .map(value -> new Coding(FINDING_VALUE, value, display(value)))
                .toList();
    }

    static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static CodeSystem codeSystem(String id, String title, String description) {
        return Canonical.publish(new CodeSystem(), id, title, description)
                .setCaseSensitive(true)
                .setValueSet(Canonical.url("ValueSet", id))
                .setContent(CodeSystemContentMode.COMPLETE);
    }

    private static ConceptSetComponent snomedCodes(List<Map<String, String>> rows) {
        ConceptSetComponent include = new ConceptSetComponent().setSystem(Canonical.SNOMED);
        coded(rows).forEach(row -> include.addConcept()
                .setCode(row.get("snomed_code"))
                .addDesignation()
                .setLanguage("en-GB")
                .setValue(row.get("label")));
        return include;
    }

    private static Stream<Map<String, String>> coded(List<Map<String, String>> rows) {
        return rows.stream().filter(row -> !cell(row, "snomed_code").isEmpty());
    }

    private static String display(String value) {
        String words = value.replace('-', ' ');
        return DISPLAYS.getOrDefault(value, words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
    }
}
