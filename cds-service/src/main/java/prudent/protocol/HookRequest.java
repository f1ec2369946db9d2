package prudent.protocol;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A call of a service (CDS Hooks 2.0.1, HTTP Request), its shape checked and its content not yet.
 *
 * @param hook the hook that fired
 * @param hookInstance the caller's identity of this firing
 * @param userId the prescriber, as {@code Practitioner/…}
 * @param context the hook's context
 * @param prefetch what the caller sent along, absent when it sent nothing
 * @param fhirAccess how the rest of the record may be read, absent when the caller named no FHIR server
 * @param digest SHA-256 over caller, service, hook instance and body: the same for the same call sent again
 */
@SuppressWarnings("ArrayRecordComponent") // made once, compared by the log only
public record HookRequest(
        String hook,
        String hookInstance,
        String userId,
        JsonNode context,
        @Nullable JsonNode prefetch,
        @Nullable FhirAccess fhirAccess,
        byte[] digest) {}
