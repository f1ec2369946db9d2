package prudent.hooks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import prudent.protocol.CdsService;
import prudent.protocol.HookRequest;
import prudent.security.Caller;
import tools.jackson.databind.JsonNode;

/** Checks the shape of a call (CDS Hooks 2.0.1, HTTP Request); its content is intake's business. */
final class HookRequestReader {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** Who does not prescribe is not shown what a prescriber should do. */
    private static final Pattern NOT_A_PRESCRIBER = Pattern.compile("(.*/)?(Patient|RelatedPerson)/[^/]*");

    private HookRequestReader() {}

    /**
     * Reads a call.
     *
     * @param services those at the address that was called, of which the hook says which one is meant
     */
    static Call read(List<CdsService> services, Caller caller, byte[] body, JsonNode json) {
        var service = service(services, text(json, "hook"));
        return new Call(service, caller, request(service, caller, body, json), null);
    }

    private static CdsService service(List<CdsService> services, String hook) {
        return services.stream()
                .filter(service -> service.hook().equals(hook))
                .findFirst()
                .orElseThrow(() -> HookRefusal.malformed("This service answers the hook "
                        + services.stream().map(CdsService::hook).collect(Collectors.joining(" or "))
                        + ", not another."));
    }

    private static HookRequest request(CdsService service, Caller caller, byte[] body, JsonNode json) {
        var hookInstance = text(json, "hookInstance");
        if (!UUID.matcher(hookInstance).matches()) {
            throw HookRefusal.malformed("hookInstance must be a UUID.");
        }
        var context = json.path("context");
        if (!context.isObject()) {
            throw HookRefusal.malformed("context is required and must be an object.");
        }
        var prefetch = json.get("prefetch");
        if (prefetch != null && !prefetch.isObject() && !prefetch.isNull()) {
            throw HookRefusal.malformed("prefetch must be an object with the advertised keys.");
        }
        var fhirAccess = FhirAccessReader.read(json);
        if (context.hasNonNull("encounterId") && !context.path("encounterId").isString()) {
            throw HookRefusal.malformed("encounterId must be a string.");
        }
        return new HookRequest(
                service.hook(),
                hookInstance,
                userId(context),
                context,
                prefetch == null || prefetch.isNull() ? null : prefetch,
                fhirAccess,
                digest(List.of(caller.issuer(), caller.practice(), service.id(), hookInstance), body));
    }

    private static String userId(JsonNode context) {
        var userId = text(context, "userId");
        if (NOT_A_PRESCRIBER.matcher(userId).matches()) {
            throw HookRefusal.malformed("userId must be a Practitioner or PractitionerRole, as in \"Practitioner/1\".");
        }
        return userId;
    }

    private static String text(JsonNode object, String field) {
        var value = object.path(field);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw HookRefusal.malformed(field + " is required and must be a string.");
        }
        return value.stringValue();
    }

    private static byte[] digest(List<String> whose, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var each : whose) {
                digest.update((each + '\n').getBytes(StandardCharsets.UTF_8));
            }
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
