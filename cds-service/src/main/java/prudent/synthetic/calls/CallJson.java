package prudent.synthetic.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prudent.synthetic.calls.MonthPlan.Prescription;

/** A call as a GP system sends it, as the maps that JSON is. */
final class CallJson {

    private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
    private static final String SNOMED = "http://snomed.info/sct";
    static final String UCUM = "http://unitsofmeasure.org";

    private CallJson() {}

    /**
     * A consultation.
     *
     * @param instance identity of the hook's firing
     * @param at when
     * @param prescriber the GP system's {@code userId}
     * @param indication the reason as text; empty when none is given
     * @param findings what was found, each a boolean, a number or a code
     * @param past drugs that the patient had before, each with its day
     */
    record Visit(
            String instance,
            Instant at,
            String prescriber,
            SyntheticPatient patient,
            String indication,
            Map<String, Object> findings,
            List<Past> past) {}

    /** An earlier prescription. */
    record Past(String drug, LocalDate on) {}

    static Map<String, Object> of(Visit visit, Prescription prescription) {
        var call = new LinkedHashMap<String, Object>();
        call.put("hook", "order-sign");
        call.put("hookInstance", visit.instance());
        call.put(
                "context",
                Map.of(
                        "userId", visit.prescriber(),
                        "patientId", visit.patient().id(),
                        "encounterId", "encounter-" + visit.instance(),
                        "draftOrders", bundle(List.of(order(visit, prescription)))));
        call.put("prefetch", prefetch(visit));
        return call;
    }

    private static Map<String, Object> prefetch(Visit visit) {
        var patient = visit.patient();
        var subject = reference(patient);
        var parts = new LinkedHashMap<String, Object>();
        parts.put(
                "patient",
                Map.of(
                        "resourceType", "Patient",
                        "id", patient.id(),
                        "gender", patient.sex(),
                        "birthDate",
                                day(visit.at())
                                        .minusYears(patient.years())
                                        .minusDays(40)
                                        .toString()));
        parts.put(
                "encounter",
                Map.of("resourceType", "Encounter", "id", "encounter-" + visit.instance(), "status", "in-progress"));
        parts.put("conditions", bundle(List.of()));
        parts.put("allergies", bundle(List.of(allergy(patient))));
        parts.put(
                "medications",
                bundle(visit.past().stream().map(past -> past(past, subject)).toList()));
        parts.put("observations", bundle(FindingJson.of(visit)));
        parts.put("assessments", bundle(List.of()));
        return parts;
    }

    private static Map<String, Object> allergy(SyntheticPatient patient) {
        var allergy = new LinkedHashMap<String, Object>();
        allergy.put("resourceType", "AllergyIntolerance");
        allergy.put("id", patient.id() + "-allergy");
        allergy.put("clinicalStatus", coded(TERMINOLOGY + "allergyintolerance-clinical", "active"));
        allergy.put("verificationStatus", coded(TERMINOLOGY + "allergyintolerance-verification", "confirmed"));
        allergy.put("patient", reference(patient));
        if (patient.allergic()) {
            allergy.put(
                    "code",
                    Map.of("coding", List.of(Map.of("system", SNOMED, "code", "764146007")), "text", "Penicillin"));
            allergy.put("reaction", List.of(Map.of("manifestation", List.of(Map.of("text", "Rash")))));
        } else {
            allergy.put(
                    "code",
                    Map.of(
                            "coding",
                            List.of(Map.of("system", SNOMED, "code", "716186003")),
                            "text",
                            "No known allergy"));
        }
        return allergy;
    }

    private static Map<String, Object> past(Past past, Map<String, String> subject) {
        return Map.of(
                "resourceType",
                "MedicationRequest",
                "id",
                "past-" + past.on(),
                "status",
                "completed",
                "intent",
                "order",
                "medicationCodeableConcept",
                Map.of("text", past.drug()),
                "subject",
                subject,
                "authoredOn",
                past.on().toString());
    }

    /** A number with its UCUM unit. */
    record Measure(double value, String unit) {}

    private static Map<String, Object> order(Visit visit, Prescription prescription) {
        var order = new LinkedHashMap<String, Object>();
        order.put("resourceType", "MedicationRequest");
        order.put("id", "order-1");
        order.put("status", "draft");
        order.put("intent", "order");
        order.put("medicationCodeableConcept", Map.of("text", prescription.drug()));
        order.put("subject", reference(visit.patient()));
        order.put("authoredOn", visit.at().toString());
        if (!visit.indication().isEmpty()) {
            order.put("reasonCode", List.of(Map.of("text", visit.indication())));
        }
        var days = Map.of("value", prescription.days(), "unit", "day", "system", UCUM, "code", "d");
        order.put(
                "dosageInstruction",
                List.of(Map.of(
                        "timing",
                                Map.of(
                                        "repeat",
                                        Map.of(
                                                "boundsDuration",
                                                days,
                                                "frequency",
                                                prescription.times(),
                                                "period",
                                                1,
                                                "periodUnit",
                                                "d")),
                        "route", coded(SNOMED, "26643006"),
                        "doseAndRate",
                                List.of(Map.of(
                                        "doseQuantity",
                                        Map.of(
                                                "value",
                                                prescription.mg(),
                                                "unit",
                                                "mg",
                                                "system",
                                                UCUM,
                                                "code",
                                                "mg"))))));
        order.put("dispenseRequest", Map.of("expectedSupplyDuration", days));
        return order;
    }

    private static Map<String, Object> bundle(List<Map<String, Object>> resources) {
        return Map.of(
                "resourceType", "Bundle",
                "type", "searchset",
                "entry",
                        resources.stream()
                                .map(resource -> Map.of("resource", resource))
                                .toList());
    }

    static Map<String, Object> coded(String system, String code) {
        return Map.of("coding", List.of(Map.of("system", system, "code", code)));
    }

    static Map<String, String> reference(SyntheticPatient patient) {
        return Map.of("reference", "Patient/" + patient.id());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
