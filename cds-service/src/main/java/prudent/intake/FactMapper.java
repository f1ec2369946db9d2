package prudent.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import prudent.facts.Fact;
import prudent.facts.NotRead;
import prudent.facts.RecordPart;
import prudent.intake.orders.Draft;
import prudent.intake.orders.DrugMapper;
import prudent.intake.orders.MedicationMapper;
import prudent.intake.orders.OrderMapper;
import prudent.intake.orders.Orders;
import prudent.intake.patient.AllergyMapper;
import prudent.intake.patient.ConditionMapper;
import prudent.intake.patient.FindingMapper;
import prudent.intake.patient.IndicationMapper;
import prudent.intake.patient.NewestValues;
import prudent.intake.patient.PatientLanguage;
import prudent.intake.patient.PatientMapper;
import prudent.intake.record.Prefetch;
import prudent.intake.record.RecordRefused;

/** The parts of a record to facts; the last class that sees FHIR. Keeps nothing, so that it can map another record. */
final class FactMapper {
    private final Terminology terminology;
    private final Clock clock;
    private final DrugMapper drugs;
    private final Orders orders;

    FactMapper(Terminology terminology, Clock clock, DrugMapper drugs, Orders orders) {
        this.terminology = terminology;
        this.clock = clock;
        this.drugs = drugs;
        this.orders = orders;
    }

    PatientRecord record(Prefetch parts) {
        var today = LocalDate.now(clock);
        var zone = clock.getZone();
        var unread = new ArrayList<>(parts.unread());
        if (orders.selectsUnknown()) {
            unread.add("selections");
        }
        var facts = new ArrayList<Fact>(patient(parts, unread));
        facts.addAll(record(parts, zone, today));
        for (var part : RecordPart.values()) {
            if (!parts.part(part.key()).complete()) {
                facts.add(new NotRead(part));
            }
        }
        var indications = new IndicationMapper(terminology.conditions(), parts.part("conditions"));
        var mapper = new OrderMapper(indications, zone, today, orders.hook().equals("order-sign"));
        return new PatientRecord(
                orders.patientId(),
                PatientLanguage.of(PatientMapper.find(parts.part("patient"), orders.patientId())),
                facts,
                orders.drafts().stream()
                        .filter(Draft::isSelected)
                        .map(draft -> mapper.order(draft, orders.drafts()))
                        .toList(),
                unread);
    }

    private List<Fact> patient(Prefetch parts, List<String> unread) {
        var patient = PatientMapper.find(parts.part("patient"), orders.patientId());
        if (patient != null) {
            var mapper = new PatientMapper(clock.getZone(), LocalDate.now(clock));
            var facts = mapper.facts(patient);
            if (mapper.isAgePartial()) {
                unread.add("age");
            }
            return facts;
        }
        if (orders.drafts().stream().anyMatch(Draft::needsPatient)) {
            throw RecordRefused.notEnoughData("The Patient is needed to assess an antimicrobial and could not be had:"
                    + " send it under the prefetch key patient.");
        }
        if (!unread.contains("patient")) {
            unread.add("patient");
        }
        return List.of();
    }

    private List<Fact> record(Prefetch parts, ZoneId zone, LocalDate today) {
        var newest = new NewestValues();
        var findings = new FindingMapper(terminology.findings(), zone, today, newest);
        var allergies = new AllergyMapper(terminology.allergies(), terminology.drugs());
        var conditions = new ConditionMapper(terminology.conditions(), zone, today);
        var medications = new MedicationMapper(drugs, zone, today);
        findings.observations(parts.part("observations").resources());
        findings.assessments(parts.part("assessments").resources());
        allergies.list(parts.part("allergies").resources());
        conditions.read(parts.part("conditions").resources(), findings, allergies);
        medications.read(parts.part("medications").resources(), orders.placed(), orders.ended());
        var facts = new ArrayList<Fact>(answered(parts, newest));
        facts.addAll(newest.facts());
        facts.addAll(conditions.facts());
        facts.addAll(allergies.facts(parts.part("allergies")));
        facts.addAll(medications.facts());
        return facts;
    }

    /** Merges what was answered on our own form into what the call says, and tells what came from it. */
    private List<Fact> answered(Prefetch parts, NewestValues newest) {
        if (parts.answers().isEmpty()) {
            return List.of();
        }
        var answers = new NewestValues();
        new FindingMapper(terminology.findings(), clock.getZone(), LocalDate.now(clock), answers)
                .assessments(parts.answers());
        return newest.answeredBy(answers, clock.instant().getEpochSecond());
    }
}
