package prudent.hooks;

import org.jspecify.annotations.Nullable;
import prudent.protocol.FhirAccess;
import tools.jackson.databind.JsonNode;

/** Checks the shape of {@code fhirServer} and {@code fhirAuthorization}; whether they are used is the business of fetching. */
final class FhirAccessReader {

    private FhirAccessReader() {}

    static @Nullable FhirAccess read(JsonNode json) {
        var server = optional(json, "fhirServer");
        var authorization = json.hasNonNull("fhirAuthorization") ? json.path("fhirAuthorization") : null;
        if (authorization != null && !authorization.isObject()) {
            throw HookRefusal.malformed("fhirAuthorization must be an object.");
        }
        if (server == null || server.isBlank()) {
            if (authorization != null) {
                throw HookRefusal.malformed("fhirAuthorization needs fhirServer beside it.");
            }
            return null;
        }
        return new FhirAccess(server, authorization == null ? null : authorization(authorization));
    }

    private static FhirAccess.Authorization authorization(JsonNode json) {
        return new FhirAccess.Authorization(
                orEmpty(json, "access_token"),
                orEmpty(json, "token_type"),
                seconds(json),
                orEmpty(json, "scope"),
                optional(json, "patient"));
    }

    private static long seconds(JsonNode json) {
        if (!json.hasNonNull("expires_in")) {
            return -1;
        }
        if (!json.path("expires_in").canConvertToLong()
                || !json.path("expires_in").isIntegralNumber()) {
            throw HookRefusal.malformed("fhirAuthorization.expires_in must be a whole number of seconds.");
        }
        return json.path("expires_in").longValue();
    }

    /** What is missing makes the authorization useless, not the call: its prefetch may hold all that is needed. */
    private static String orEmpty(JsonNode json, String field) {
        var text = optional(json, field);
        return text == null ? "" : text;
    }

    private static @Nullable String optional(JsonNode json, String field) {
        if (!json.hasNonNull(field)) {
            return null;
        }
        if (!json.path(field).isString()) {
            throw HookRefusal.malformed(field + " must be a string.");
        }
        return json.path(field).stringValue();
    }
}
