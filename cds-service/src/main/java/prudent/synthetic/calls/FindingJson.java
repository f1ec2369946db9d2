package prudent.synthetic.calls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prudent.synthetic.calls.CallJson.Measure;
import prudent.synthetic.calls.CallJson.Visit;

/** What was found in a consultation, as observations. */
final class FindingJson {

    private static final String FINDING = "https://prudent.example/fhir/CodeSystem/finding";

    private FindingJson() {}

    static List<Map<String, Object>> of(Visit visit) {
        var observations = new ArrayList<Map<String, Object>>();
        visit.findings().forEach((finding, value) -> {
            var observation = new LinkedHashMap<String, Object>();
            observation.put("resourceType", "Observation");
            observation.put("id", "finding-" + finding);
            observation.put("status", "final");
            observation.put("code", CallJson.coded(FINDING, finding));
            observation.put("subject", CallJson.reference(visit.patient()));
            observation.put("effectiveDateTime", visit.at().minusSeconds(300).toString());
            if (value instanceof Boolean present) {
                observation.put("valueBoolean", present);
            } else if (value instanceof Measure measure) {
                observation.put(
                        "valueQuantity",
                        Map.of("value", measure.value(), "system", CallJson.UCUM, "code", measure.unit()));
            } else {
                observation.put("valueCodeableConcept", CallJson.coded(FINDING + "-value", String.valueOf(value)));
            }
            observations.add(observation);
        });
        return observations;
    }
}
