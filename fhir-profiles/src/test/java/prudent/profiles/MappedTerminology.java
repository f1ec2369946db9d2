package prudent.profiles;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.hl7.fhir.r4.model.ConceptMap.SourceElementComponent;
import org.hl7.fhir.r4.model.ConceptMap.TargetElementComponent;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ValueSet;

/**
 * What the remaining code tables say: our own keys as code systems, and maps to them from every SNOMED CT and dm+d code of a table.
 * Where a table gives one code several keys by the form of the drug, the map says which form each depends on.
 */
final class MappedTerminology {

    private static final String SOURCES = " Sources and confidence of each table: codes/README.md.";

    private MappedTerminology() {}

    /** Each artefact with the folder that it belongs in. */
    static Stream<Map.Entry<String, Resource>> all() {
        return Stream.of(
                        codeSystem("indication", "Indication", labels("conditions.csv", "key", "label")),
                        codeSystem("comorbidity", "Comorbidity", firstLabels("comorbidities.csv", "comorbidity")),
                        codeSystem("antimicrobial", "Antimicrobial", words("products.csv", "drug")),
                        codeSystem("medicine", "Medicine", words("medicines.csv", "medicine")),
                        codeSystem("allergen-class", "Allergen class", words("allergy-codes.csv", "class")),
                        codeSystem("dosage-form", "Dosage form", forms()),
                        map("snomed-to-indication", "indication", conditions(), "indication"),
                        map("snomed-to-comorbidity", "comorbidity", rows("comorbidities.csv"), "comorbidity"),
                        map("snomed-to-finding", "finding", furtherFindings(), "finding"),
                        map("problem-to-finding", "finding", rows("condition-findings.csv"), "finding"),
                        map("substance-to-antimicrobial", "antimicrobial", rows("drug-codes.csv"), "drug"),
                        map("product-to-antimicrobial", "antimicrobial", rows("products.csv"), "drug"),
                        map("snomed-to-medicine", "medicine", rows("medicines.csv"), "medicine"),
                        map("allergy-to-allergen-class", "allergen-class", rows("allergy-codes.csv"), "class"),
                        suggestedProducts())
                .map(resource -> Map.entry(folder(resource), resource));
    }

    private static String folder(Resource resource) {
        return resource.fhirType().toLowerCase(Locale.ROOT) + "s";
    }

    private static List<Map<String, String>> rows(String table) {
        return CodeTable.read(table).rows();
    }

    private static Map<String, String> labels(String table, String key, String label) {
        Map<String, String> labels = new TreeMap<>();
        rows(table).forEach(row -> labels.putIfAbsent(cell(row, key), cell(row, label)));
        return labels;
    }

    private static Map<String, String> firstLabels(String table, String key) {
        return labels(table, key, "label");
    }

    private static Map<String, String> words(String table, String key) {
        Map<String, String> labels = new TreeMap<>();
        rows(table).forEach(row -> labels.put(cell(row, key), display(cell(row, key))));
        return labels;
    }

    private static Map<String, String> forms() {
        Map<String, String> forms = words("drug-codes.csv", "form");
        forms.remove("");
        forms.put("systemic", "Systemic");
        return forms;
    }

    private static String display(String key) {
        String words = key.replace('-', ' ');
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Main codes first, under the column names of the further ones. */
    private static List<Map<String, String>> conditions() {
        Stream<Map<String, String>> main = rows("conditions.csv").stream()
                .filter(row -> !cell(row, "snomed_code").isEmpty())
                .map(row -> Map.of("code", cell(row, "snomed_code"), "indication", cell(row, "key")));
        return Stream.concat(main, rows("indication-codes.csv").stream()).toList();
    }

    /** Without the codes that are never used. */
    private static List<Map<String, String>> furtherFindings() {
        return rows("observable-codes.csv").stream()
                .filter(row -> !cell(row, "finding").isEmpty())
                .toList();
    }

    private static CodeSystem codeSystem(String id, String title, Map<String, String> labels) {
        CodeSystem system = Canonical.publish(
                        new CodeSystem(), id, title, "The keys by which the rules name it." + SOURCES)
                .setCaseSensitive(true)
                .setContent(CodeSystemContentMode.COMPLETE)
                .setCount(labels.size());
        labels.forEach((key, label) -> system.addConcept().setCode(key).setDisplay(label));
        return system;
    }

    /** The relation is left open, as in the other maps. */
    private static ConceptMap map(String id, String system, List<Map<String, String>> rows, String key) {
        ConceptMap map = Canonical.publish(
                new ConceptMap(), id, display(id), "What a SNOMED CT or dm+d code of the table stands for." + SOURCES);
        map.setCopyright(Canonical.SNOMED_NOTICE);
        ConceptMapGroupComponent group =
                map.addGroup().setSource(Canonical.SNOMED).setTarget(Canonical.url("CodeSystem", system));
        Map<String, SourceElementComponent> elements = new TreeMap<>();
        for (Map<String, String> row : rows) {
            TargetElementComponent target = elements.computeIfAbsent(
                            cell(row, "code"), code -> group.addElement().setCode(code))
                    .addTarget()
                    .setCode(cell(row, key))
                    .setEquivalence(ConceptMapEquivalence.RELATEDTO);
            if (row.containsKey("form")) {
                target.addDependsOn()
                        .setProperty(Canonical.url("CodeSystem", "dosage-form"))
                        .setValue(cell(row, "form").isEmpty() ? "systemic" : cell(row, "form"));
            }
        }
        return map;
    }

    private static ValueSet suggestedProducts() {
        ValueSet set = Canonical.publish(
                new ValueSet(),
                "suggested-product",
                "Suggested product",
                "Products (VMP) by which a guideline's choice is suggested." + SOURCES);
        set.setCopyright(Canonical.SNOMED_NOTICE);
        ValueSet.ConceptSetComponent include = set.getCompose().addInclude().setSystem(Canonical.SNOMED);
        rows("suggested-products.csv").forEach(row -> include.addConcept()
                .setCode(cell(row, "code"))
                .addDesignation()
                .setLanguage("en-GB")
                .setValue(cell(row, "name")));
        return set;
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
