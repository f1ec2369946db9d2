package prudent.hooks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.regex.Pattern;
import prudent.protocol.CdsService;
import prudent.protocol.HookRequest;
import prudent.security.Caller;
import tools.jackson.databind.JsonNode;

/** Checks the shape of a call (CDS Hooks 2.0.1, HTTP Request); its content is intake's business. */
final class HookRequestReader {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private HookRequestReader() {}

    static HookRequest read(CdsService service, Caller caller, byte[] body, JsonNode json) {
        var hook = text(json, "hook");
        if (!hook.equals(service.hook())) {
            throw HookRefusal.malformed("This service answers the hook " + service.hook() + ", not another.");
        }
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
                hook,
                hookInstance,
                text(context, "userId"),
                context,
                prefetch == null || prefetch.isNull() ? null : prefetch,
                fhirAccess,
                digest(List.of(caller.issuer(), caller.practice(), service.id(), hookInstance), body));
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
