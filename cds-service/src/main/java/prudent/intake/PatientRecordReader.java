package prudent.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prudent.facts.Fact;
import tools.jackson.databind.JsonNode;

/** Reads a CDS Hooks call into facts, in one pass over its resources; the last class that sees FHIR. Safe for many threads. */
public final class PatientRecordReader {
    private final Terminology terminology;
    private final Clock clock;
    private final DrugMapper drugs;

    public PatientRecordReader(Terminology terminology, Clock clock) {
        this.terminology = terminology;
        this.clock = clock;
        this.drugs = new DrugMapper(terminology.drugs());
    }

    /**
     * Reads context and prefetch of one call.
     *
     * @throws RecordRefused when they are malformed, contradict each other, or lack the patient
     */
    public PatientRecord read(String hook, JsonNode context, @Nullable JsonNode prefetch) {
        if (!context.isObject()) {
            throw RecordRefused.wrongType("context", "an object");
        }
        var patientId = required(context, "patientId");
        required(context, "userId");
        var drafts = Drafts.read(hook, context, patientId, drugs);
        var parts = new Prefetch(prefetch, patientId);
        var today = LocalDate.now(clock);
        var zone = clock.getZone();
        var unread = new ArrayList<>(parts.unread());
        var facts = new ArrayList<Fact>(patient(drafts, parts, patientId, unread));
        facts.addAll(record(parts, drafts, zone, today));
        var indications = new IndicationMapper(terminology.conditions(), parts.part("conditions"));
        var orders = new OrderMapper(indications, zone, today, hook.equals("order-sign"));
        return new PatientRecord(
                patientId,
                PatientLanguage.of(PatientMapper.find(parts.part("patient"), patientId)),
                facts,
                drafts.stream()
                        .filter(Draft::isSelected)
                        .map(draft -> orders.order(draft, drafts))
                        .toList(),
                unread);
    }

    private static String required(JsonNode context, String name) {
        var text = FhirJson.text(context, name, "context");
        if (text == null || text.isBlank()) {
            throw RecordRefused.invalid("context." + name + " is missing: send it as CDS Hooks defines it.");
        }
        return text;
    }

    private List<Fact> patient(List<Draft> drafts, Prefetch parts, String patientId, List<String> unread) {
        var patient = PatientMapper.find(parts.part("patient"), patientId);
        if (patient != null) {
            var mapper = new PatientMapper(clock.getZone(), LocalDate.now(clock));
            var facts = mapper.facts(patient);
            if (mapper.isAgePartial()) {
                unread.add("age");
            }
            return facts;
        }
        if (drafts.stream()
                .anyMatch(draft -> draft.isSelected() && draft.medicine().drug().mayBeAntimicrobial())) {
            throw RecordRefused.notEnoughData("The Patient is needed to assess an antimicrobial and could not be had:"
                    + " send it under the prefetch key patient.");
        }
        if (!unread.contains("patient")) {
            unread.add("patient");
        }
        return List.of();
    }

    private List<Fact> record(Prefetch parts, List<Draft> drafts, ZoneId zone, LocalDate today) {
        var newest = new NewestValues();
        var findings = new FindingMapper(terminology.findings(), zone, today, newest);
        var allergies = new AllergyMapper(terminology.allergies(), terminology.drugs());
        var conditions = new ConditionMapper(terminology.conditions(), zone, today);
        var medications = new MedicationMapper(drugs, zone, today);
        findings.observations(parts.part("observations").resources());
        findings.assessments(parts.part("assessments").resources());
        allergies.list(parts.part("allergies").resources());
        conditions.read(parts.part("conditions").resources(), findings, allergies);
        var references = new HashSet<String>();
        drafts.forEach(draft -> references.add(draft.reference()));
        medications.read(parts.part("medications").resources(), references);
        var facts = new ArrayList<Fact>(newest.facts());
        facts.addAll(conditions.facts());
        facts.addAll(allergies.facts(parts.part("allergies")));
        facts.addAll(medications.facts());
        return facts;
    }
}
