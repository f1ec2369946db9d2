package prudent.intake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prudent.intake.orders.Draft;
import prudent.intake.orders.Drafts;
import prudent.intake.orders.DrugMapper;
import prudent.intake.record.FhirJson;
import prudent.intake.record.Prefetch;
import prudent.intake.record.RecordRefused;
import prudent.intake.record.RecordSource;
import tools.jackson.databind.JsonNode;

/** Reads a CDS Hooks call into facts, in one pass over its resources. Safe for many threads. */
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
     * Reads context and prefetch of one call and nothing else.
     *
     * @throws RecordRefused when they are malformed, contradict each other, or lack the patient
     */
    public PatientRecord read(String hook, JsonNode context, @Nullable JsonNode prefetch) {
        return read(hook, context, prefetch, RecordSource.NONE);
    }

    /**
     * Reads context and prefetch of one call, and what the prefetch lacks from elsewhere when there is an antimicrobial to assess.
     *
     * @throws RecordRefused when the call is malformed, contradicts itself, or the patient cannot be had
     */
    public PatientRecord read(String hook, JsonNode context, @Nullable JsonNode prefetch, RecordSource source) {
        if (!context.isObject()) {
            throw RecordRefused.wrongType("context", "an object");
        }
        var patientId = required(context, "patientId");
        required(context, "userId");
        if (patientId.indexOf('/') >= 0) {
            throw RecordRefused.invalid("context.patientId must be the id alone, without \"Patient/\".");
        }
        var orders = Drafts.read(hook, context, patientId, drugs);
        var sent = new Prefetch(prefetch, patientId).answered(source.answers());
        var facts = new FactMapper(terminology, clock, drugs, orders);
        var fetched = fetched(orders.drafts(), sent, source);
        return fetched.isEmpty() ? facts.record(sent) : new FetchedParts(sent, fetched).read(facts::record);
    }

    /** No more of a record is asked for than the orders need: nothing for one that no antimicrobial can be behind. */
    private static Map<String, JsonNode> fetched(List<Draft> drafts, Prefetch sent, RecordSource source) {
        if (drafts.stream().noneMatch(Draft::needsPatient)) {
            return Map.of();
        }
        var isAdvisedOn = drafts.stream().anyMatch(Draft::isAdvisedOn);
        var missing = sent.missing().stream()
                .filter(part -> isAdvisedOn || part.key().equals("patient"))
                .toList();
        return missing.isEmpty() ? Map.of() : source.fetch(missing);
    }

    private static String required(JsonNode context, String name) {
        var text = FhirJson.text(context, name, "context");
        if (text == null || text.isBlank()) {
            throw RecordRefused.invalid("context." + name + " is missing: send it as CDS Hooks defines it.");
        }
        return text;
    }
}
