package prudent.protocol;

import org.jspecify.annotations.Nullable;

/**
 * How the caller lets its FHIR server be read for one call (CDS Hooks 2.0.1, FHIR Resource Access). Its token is never written
 * anywhere, not even by {@code toString}.
 *
 * @param server base address of the FHIR server, as the caller gave it
 * @param authorization what opens it, absent when the caller sent none
 */
public record FhirAccess(String server, @Nullable Authorization authorization) {

    /**
     * The caller's {@code fhirAuthorization}.
     *
     * @param accessToken an OAuth 2.0 access token, empty when there is none
     * @param tokenType how it is to be presented, empty when that was not said
     * @param expiresInSeconds how long it lives, counted from the call; negative when that was not said
     * @param scope what it may be used for, empty when that was not said
     * @param patient the one patient whom it is restricted to, absent when that was not said
     */
    public record Authorization(
            String accessToken,
            String tokenType,
            long expiresInSeconds,
            String scope,
            @Nullable String patient) {

        @Override
        public String toString() {
            return "Authorization[…]";
        }
    }

    @Override
    public String toString() {
        return "FhirAccess[…]";
    }
}
