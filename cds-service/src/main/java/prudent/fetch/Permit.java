package prudent.fetch;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prudent.protocol.FhirAccess;

/**
 * Leave to read one patient's record on one server, given only when the server is registered and the token is fit for it.
 *
 * @param base the server, as it was registered
 * @param token a bearer token, absent where the server is open
 * @param scopes what the token may be used for
 */
record Permit(FhirBase base, @Nullable String token, Scopes scopes) {

    /** As OAuth 2.0 spells bearer tokens (RFC 6750, 2.1): nothing that could end a header. */
    private static final Pattern BEARER_TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]{1,8192}={0,8}");

    /** A token for one call has no need to live longer. */
    private static final long LONGEST_LIFE_SECONDS = 3600;

    /**
     * The leave that a call gives.
     *
     * @param access what the call says
     * @param registered servers of the caller
     * @param open servers that need no token
     */
    static @Nullable Permit of(FhirAccess access, String patientId, List<URI> registered, List<FhirBase> open) {
        var base = FhirBase.of(access.server());
        if (base == null) {
            return null;
        }
        var isRegistered =
                registered.stream().map(URI::toString).map(FhirBase::of).anyMatch(base::equals);
        var authorization = access.authorization();
        if (authorization == null) {
            return open.contains(base) ? new Permit(base, null, Scopes.of("")) : null;
        }
        var scopes = Scopes.of(authorization.scope());
        var isAllowed = isRegistered || open.contains(base);
        return isAllowed && isFit(authorization, patientId) && scopes.isReadOnly()
                ? new Permit(base, authorization.accessToken(), scopes)
                : null;
    }

    private static boolean isFit(FhirAccess.Authorization authorization, String patientId) {
        var patient = authorization.patient();
        return authorization.tokenType().equalsIgnoreCase("Bearer")
                && authorization.expiresInSeconds() > 0
                && authorization.expiresInSeconds() <= LONGEST_LIFE_SECONDS
                && (patient == null
                        || Stream.of(patientId, "Patient/" + patientId).anyMatch(patient::equals))
                && BEARER_TOKEN.matcher(authorization.accessToken()).matches();
    }

    @Override
    public String toString() {
        return "Permit[" + base + "]";
    }
}
