package prudent.decisions.export;

import static prudent.decisions.export.FhirNodes.BASE;
import static prudent.decisions.export.FhirNodes.URN;
import static prudent.decisions.export.FhirNodes.agent;
import static prudent.decisions.export.FhirNodes.audit;
import static prudent.decisions.export.FhirNodes.bundle;
import static prudent.decisions.export.FhirNodes.coding;
import static prudent.decisions.export.FhirNodes.derived;
import static prudent.decisions.export.FhirNodes.detail;
import static prudent.decisions.export.FhirNodes.entry;
import static prudent.decisions.export.FhirNodes.identifier;
import static prudent.decisions.export.FhirNodes.logical;
import static prudent.decisions.export.FhirNodes.parameter;

import prudent.decisions.Feedback;
import prudent.decisions.RecordedDecision;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Bundle a line: the GuidanceResponse that was given, the Provenance that says by which rules, the AuditEvent of its being
 * recorded and one for each feedback.
 */
final class FhirLines implements ExportLines {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public String header(ExportHeader header) {
        var bundle = bundle(header.id(), header.at());
        var event = audit(bundle, header.id(), header.at());
        event.put("action", "R");
        coding(event.putArray("subtype").addObject(), "audit-subtype", "export");
        agent(event.withArray("agent").addObject(), "user", header.by());
        var entity = event.putArray("entity").addObject().put("name", "decisions");
        var details = entity.putArray("detail");
        detail(details, "count", String.valueOf(header.count()));
        header.filter().forEach((name, value) -> detail(details, name, value));
        header.editions().forEach(edition -> detail(details, "edition", edition));
        return MAPPER.writeValueAsString(bundle) + "\n";
    }

    @Override
    public String line(RecordedDecision recorded) {
        var decision = recorded.decision();
        var bundle = bundle(decision.id(), decision.recordedAt());
        guidance(bundle, recorded);
        provenance(bundle, recorded);
        recorded(bundle, recorded);
        for (var i = 0; i < recorded.feedback().size(); i++) {
            heard(bundle, recorded, recorded.feedback().get(i), i);
        }
        return MAPPER.writeValueAsString(bundle) + "\n";
    }

    private static void guidance(ObjectNode bundle, RecordedDecision recorded) {
        var decision = recorded.decision();
        var guidance = entry(bundle, "GuidanceResponse", decision.id());
        outcome(guidance.putArray("contained").addObject(), recorded);
        identifier(guidance.putObject("requestIdentifier"), "hook-instance", decision.hookInstance());
        identifier(
                guidance.putArray("identifier").addObject(),
                "decision",
                decision.id().toString());
        guidance.put("moduleUri", BASE + "/edition/" + decision.edition());
        guidance.put("status", "success");
        logical(guidance.putObject("subject"), "patient-pseudonym", decision.patient());
        guidance.put("occurrenceDateTime", decision.recordedAt().toString());
        guidance.putObject("performer").put("display", "Prudent");
        if (decision.indication() != null) {
            coding(
                    guidance.putArray("reasonCode")
                            .addObject()
                            .putArray("coding")
                            .addObject(),
                    "indication",
                    decision.indication());
        }
        guidance.putObject("outputParameters").put("reference", "#findings");
    }

    private static void outcome(ObjectNode parameters, RecordedDecision recorded) {
        parameters.put("resourceType", "Parameters").put("id", "findings");
        var decision = recorded.decision();
        var named = parameters.putArray("parameter");
        decision.topics().forEach(topic -> parameter(named, "topic", topic));
        decision.unknown().forEach(key -> parameter(named, "unknown", key));
        for (var order : decision.orders()) {
            for (var finding : order.findings()) {
                var parts = named.addObject().put("name", "finding").putArray("part");
                parameter(parts, "order", order.orderId());
                parameter(parts, "rule", finding.rule());
                parameter(parts, "topic", finding.topic());
                parameter(parts, "guideline", finding.guideline());
                parameter(parts, "summary", finding.summary());
                if (finding.withheldBecause() != null) {
                    parameter(parts, "withheldBecause", finding.withheldBecause());
                }
            }
        }
    }

    private static void provenance(ObjectNode bundle, RecordedDecision recorded) {
        var decision = recorded.decision();
        var provenance = entry(bundle, "Provenance", derived(decision.id(), "provenance"));
        provenance.putArray("target").addObject().put("reference", URN + decision.id());
        provenance.put("recorded", decision.recordedAt().toString());
        provenance
                .putArray("agent")
                .addObject()
                .putObject("who")
                .put("type", "Device")
                .put("display", "Prudent");
        var entity = provenance.putArray("entity").addObject().put("role", "source");
        logical(entity.putObject("what"), "edition", decision.edition());
    }

    private static void recorded(ObjectNode bundle, RecordedDecision recorded) {
        var decision = recorded.decision();
        var event = audit(bundle, derived(decision.id(), "recorded"), decision.recordedAt());
        event.put("action", "E");
        coding(event.putArray("subtype").addObject(), "audit-subtype", decision.hook());
        agent(event.withArray("agent").addObject(), "prescriber-pseudonym", decision.prescriber());
        var entity = event.putArray("entity").addObject();
        entity.putObject("what").put("reference", URN + decision.id());
        var details = entity.putArray("detail");
        detail(details, "practice", decision.practice());
        detail(details, "previousHash", recorded.previousHash());
        detail(details, "hash", recorded.hash());
    }

    private static void heard(ObjectNode bundle, RecordedDecision recorded, Feedback feedback, int number) {
        var decision = recorded.decision();
        var event = audit(bundle, derived(decision.id(), "feedback " + number), feedback.at());
        event.put("action", "C");
        coding(event.putArray("subtype").addObject(), "audit-subtype", "feedback");
        agent(event.withArray("agent").addObject(), "prescriber-pseudonym", decision.prescriber());
        var entity = event.putArray("entity").addObject();
        entity.putObject("what").put("reference", URN + decision.id());
        var details = entity.putArray("detail");
        detail(details, "card", feedback.card().toString());
        detail(details, "outcome", feedback.outcome().name());
        if (feedback.reason() != null) {
            detail(
                    details,
                    "overrideReason",
                    feedback.reason().system() + "|" + feedback.reason().code());
        }
        if (feedback.comment() != null) {
            detail(details, "comment", feedback.comment());
        }
    }
}
