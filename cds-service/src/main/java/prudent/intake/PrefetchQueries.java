package prudent.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import prudent.intake.codes.CodeSystems;
import prudent.intake.codes.CodeTable;
import prudent.intake.orders.MedicationMapper;
import prudent.intake.patient.FindingMapper;
import prudent.intake.record.Prefetch;

/**
 * The FHIR queries, by prefetch key, that bring what intake reads and no more than can be said in the forms that CDS Hooks allows
 * (CDS Hooks 2.0.1, Prefetch Template): derived from the tables and the mappers, so that a query never asks for what nobody reads.
 */
public final class PrefetchQueries {

    /** Every status that FHIR R4 knows of a MedicationRequest. */
    private static final List<String> MEDICATION_STATUSES =
            List.of("active", "on-hold", "cancelled", "completed", "entered-in-error", "stopped", "draft", "unknown");

    private static final String OF_THE_PATIENT = "?patient={{context.patientId}}";

    private final Map<String, String> byKey;

    public PrefetchQueries(Terminology terminology) {
        var queries = new LinkedHashMap<String, String>();
        Prefetch.TYPES.forEach((key, type) -> queries.put(key, type + OF_THE_PATIENT));
        queries.put("patient", "Patient/{{context.patientId}}");
        queries.put("encounter", "Encounter/{{context.encounterId}}");
        add(queries, "observations", "&code=" + observationCodes(terminology) + "&_sort=-date&_count=200");
        add(queries, "medications", "&status=" + medicationStatuses() + "&_sort=-authoredon&_count=100");
        add(queries, "assessments", "&_sort=-authored&_count=20");
        byKey = Collections.unmodifiableMap(queries);
    }

    private static void add(Map<String, String> queries, String key, String parameters) {
        queries.merge(key, parameters, String::concat);
    }

    private static String medicationStatuses() {
        var read = new ArrayList<>(MEDICATION_STATUSES);
        read.removeAll(MedicationMapper.NEVER_TAKEN);
        return String.join(",", read);
    }

    /** All codes of our own vocabulary by its system, the others by the code alone, which keeps the address short. */
    private static String observationCodes(Terminology terminology) {
        var panels = new ArrayList<String>();
        CodeTable.read("observation-panels.csv", List.of("code", "label"), row -> panels.add(row.text(0)));
        return Stream.of(
                        Stream.of(CodeSystems.FINDING + "|"),
                        terminology.findings().snomedCodes().stream(),
                        FindingMapper.LOINC.keySet().stream().sorted(),
                        panels.stream())
                .flatMap(codes -> codes)
                .reduce((all, code) -> all + "," + code)
                .orElseThrow();
    }

    /** The query of each key, in the order in which discovery lists them. */
    public Map<String, String> byKey() {
        return byKey;
    }
}
