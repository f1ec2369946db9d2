package prudent.profiles;

import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Resource;

/** The artefacts that are built from the code tables, each with the file it belongs in. */
final class TerminologyResources {

    private TerminologyResources() {}

    /** Pretty-printed JSON by path below {@code fhir/}. */
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
        return files;
    }

    private static void put(Map<String, String> files, String folder, Resource resource) {
        String path = "%s/%s-%s.json".formatted(folder, resource.fhirType(), resource.getIdPart());
        files.put(path, Artefacts.pretty(resource) + "\n");
    }
}
