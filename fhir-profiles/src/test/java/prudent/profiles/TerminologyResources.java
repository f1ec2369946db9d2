package prudent.profiles;

import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Resource;

/** The artefacts that are built from the code tables, each with the file it belongs in. */
final class TerminologyResources {

    private TerminologyResources() {}

    /** JSON by path below {@code fhir/}. */
    static Map<String, String> byPath() {
        FindingTerminology terminology = new FindingTerminology();
        Map<String, String> files = new TreeMap<>();
        put(files, "codesystems", terminology.findings());
        put(files, "codesystems", terminology.findingValues());
        put(files, "valuesets", terminology.findingSet());
        put(files, "valuesets", terminology.findingValueSet());
        put(files, "valuesets", terminology.observationCodes());
        put(files, "valuesets", terminology.indications());
        put(files, "conceptmaps", terminology.findingsToSnomed());
        put(files, "questionnaires", new ConsultationForm().questionnaire());
        new AssessmentForms().questionnaires().forEach(form -> put(files, "questionnaires", form));
        MappedTerminology.all().forEach(entry -> put(files, entry.getKey(), entry.getValue()));
        return files;
    }

    private static void put(Map<String, String> files, String folder, Resource resource) {
        String path = "%s/%s-%s.json".formatted(folder, resource.fhirType(), resource.getIdPart());
        files.put(path, resource instanceof ConceptMap ? compact(resource) : Artefacts.pretty(resource) + "\n");
    }

    /** A line for each code: the largest maps hold ten thousand. */
    private static String compact(Resource resource) {
        return Artefacts.FHIR
                        .newJsonParser()
                        .encodeResourceToString(resource)
                        .replace("{\"code\":\"", "\n{\"code\":\"")
                        .replace("\"target\":[\n", "\"target\":[")
                + "\n";
    }
}
