package prudent.synthetic.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prudent.synthetic.calls.CallJson.Measure;
import prudent.synthetic.calls.CallJson.Past;
import prudent.synthetic.calls.CallJson.Visit;
import prudent.synthetic.calls.MonthPlan.Prescription;
import prudent.synthetic.calls.MonthPlan.Presentation;
import prudent.synthetic.calls.MonthPlan.Surgery;
import tools.jackson.databind.JsonNode;

/** An invented practice: who comes, what they are given, and what its prescribers do with a card. */
public final class SyntheticPractice {

    private static final String REASONS = "https://prudent.example/fhir/CodeSystem/override-reason";
    private static final Map<String, String> UNITS = Map.of(
            "temperature", "Cel",
            "heartRate", "/min",
            "respiratoryRate", "/min",
            "spO2", "%",
            "egfr", "mL/min/{1.73_m2}",
            "symptomDays", "d",
            "weight", "kg");

    private final MonthPlan plan;
    private final Surgery surgery;
    private final GpSystem gpSystem;
    private final Chance chance;
    private final List<SyntheticPatient> patients = new ArrayList<>();
    private final Map<String, List<Past>> given = new HashMap<>();

    /** One of the plan. */
    public SyntheticPractice(MonthPlan plan, Surgery surgery, GpSystem gpSystem, Chance chance) {
        this.plan = plan;
        this.surgery = surgery;
        this.gpSystem = gpSystem;
        this.chance = chance;
    }

    public int fewestCalls() {
        return Math.max(1, surgery.callsPerDay() - 3);
    }

    public int mostCalls() {
        return surgery.callsPerDay() + 3;
    }

    /** One patient comes, and is prescribed something. */
    public void consult(Instant at) {
        var presentation = chance.weighted(plan.presentations(), Presentation::weight);
        var patient = patient(presentation);
        var prescription =
                chance.falls(surgery.firstChoice()) ? presentation.first() : chance.one(presentation.other());
        var visit = new Visit(
                chance.id().toString(),
                at,
                chance.one(surgery.prescribers()),
                patient,
                presentation.indication(),
                findings(presentation, patient),
                given.getOrDefault(patient.id(), List.of()));
        answerCards(gpSystem.call(surgery.code(), CallJson.of(visit, prescription)), at);
        given.computeIfAbsent(patient.id(), id -> new ArrayList<>()).add(past(prescription, at));
    }

    private static Past past(Prescription prescription, Instant at) {
        return new Past(prescription.drug(), LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    /** One in six has been before. */
    private SyntheticPatient patient(Presentation presentation) {
        var known = patients.stream()
                .filter(patient -> patient.years() >= presentation.ages().get(0)
                        && patient.years() <= presentation.ages().get(1)
                        && (presentation.sex() == null || presentation.sex().equals(patient.sex())))
                .toList();
        if (!known.isEmpty() && chance.falls(0.17)) {
            return chance.one(known);
        }
        var years =
                chance.between(presentation.ages().get(0), presentation.ages().get(1));
        var sex = presentation.sex() == null ? chance.one(List.of("female", "male")) : presentation.sex();
        var mayBePregnant = sex.equals("female") && years > 17 && years < 46;
        var patient = new SyntheticPatient(
                surgery.code() + "-" + patients.size(),
                years,
                sex,
                chance.falls(plan.penicillinAllergy()),
                mayBePregnant && chance.falls(plan.pregnant()));
        patients.add(patient);
        return patient;
    }

    private Map<String, Object> findings(Presentation presentation, SyntheticPatient patient) {
        var findings = new LinkedHashMap<String, Object>();
        findings.put("consultationMode", chance.weighted(plan.modes()));
        if (patient.sex().equals("female") && patient.years() > 11 && patient.years() < 56) {
            findings.put("pregnant", patient.pregnant());
        }
        presentation.findings().forEach((finding, share) -> findings.put(finding, chance.falls(share)));
        // Not everything is measured every time.
        presentation.measured().forEach((measure, range) -> {
            if (chance.falls(0.8)) {
                var value = chance.between(range.get(0), range.get(1));
                var isWhole = measure.equals("symptomDays") || measure.endsWith("Rate") || measure.equals("spO2");
                findings.put(
                        measure, new Measure(isWhole ? Math.round(value) : value, UNITS.getOrDefault(measure, "1")));
            }
        });
        return findings;
    }

    private void answerCards(JsonNode response, Instant at) {
        for (var card : response.path("cards")) {
            if (!chance.falls(surgery.silent())) {
                gpSystem.feedback(
                        surgery.code(),
                        Map.of("feedback", List.of(answer(card, at.plusSeconds(chance.between(4, 40))))));
            }
        }
    }

    private Map<String, Object> answer(JsonNode card, Instant at) {
        var feedback = new LinkedHashMap<String, Object>();
        feedback.put("card", card.path("uuid").stringValue());
        feedback.put("outcomeTimestamp", at.toString());
        var suggestions = card.path("suggestions");
        if (!suggestions.isEmpty() && chance.falls(surgery.accepts())) {
            feedback.put("outcome", "accepted");
            feedback.put(
                    "acceptedSuggestions",
                    List.of(Map.of("id", suggestions.path(0).path("uuid").stringValue())));
            return feedback;
        }
        feedback.put("outcome", "overridden");
        var reasons = card.path("overrideReasons");
        var reason = new LinkedHashMap<String, Object>();
        if (!reasons.isEmpty()) {
            var chosen = reasons.path(chance.between(0, reasons.size() - 1));
            reason.put(
                    "reason",
                    Map.of(
                            "code",
                            chosen.path("code").stringValue(),
                            "system",
                            chosen.path("system").stringValue(REASONS)));
        }
        if (reason.isEmpty() || chance.falls(0.3)) {
            reason.put("userComment", chance.one(plan.comments()));
        }
        feedback.put("overrideReason", reason);
        return feedback;
    }
}
