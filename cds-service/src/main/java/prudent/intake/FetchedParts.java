package prudent.intake;

import java.util.Map;
import java.util.function.Function;
import prudent.intake.record.Prefetch;
import prudent.intake.record.RecordRefused;
import tools.jackson.databind.JsonNode;

/** What was fetched beside what was sent. A part that cannot be read as FHIR is no fault of the caller: it counts as failed. */
final class FetchedParts {

    private final Prefetch sent;
    private final Map<String, JsonNode> fetched;

    FetchedParts(Prefetch sent, Map<String, JsonNode> fetched) {
        this.sent = sent;
        this.fetched = fetched;
    }

    /** Reads all of it; when it is malformed, all of it but the parts that are. */
    PatientRecord read(Function<Prefetch, PatientRecord> reading) {
        try {
            return reading.apply(all());
        } catch (RecordRefused refused) {
            if (refused.kind() == RecordRefused.Kind.NOT_ENOUGH_DATA) {
                throw refused;
            }
            return reading.apply(readable(reading));
        }
    }

    private Prefetch all() {
        var all = sent;
        for (var part : fetched.entrySet()) {
            all = all.with(part.getKey(), part.getValue());
        }
        return all;
    }

    private Prefetch readable(Function<Prefetch, PatientRecord> reading) {
        var readable = sent;
        for (var part : fetched.entrySet()) {
            readable = isReadable(readable, part, reading)
                    ? readable.with(part.getKey(), part.getValue())
                    : readable.withFailed(part.getKey());
        }
        return readable;
    }

    private static boolean isReadable(
            Prefetch before, Map.Entry<String, JsonNode> part, Function<Prefetch, PatientRecord> reading) {
        try {
            // Only that it can be read matters here.
            var unused = reading.apply(before.with(part.getKey(), part.getValue()));
            return true;
        } catch (RecordRefused refused) {
            // What is not enough is not malformed: the patient may be another part.
            return refused.kind() == RecordRefused.Kind.NOT_ENOUGH_DATA;
        }
    }
}
