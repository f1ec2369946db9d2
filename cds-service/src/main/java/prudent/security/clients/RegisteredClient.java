package prudent.security.clients;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prudent.protocol.CardSupport;
import prudent.security.Caller;

/**
 * A client whose calls are taken.
 *
 * @param issuer the {@code iss} of its tokens
 * @param jku the only key address that its tokens may name; absent, they name none
 * @param given its keys; absent, they are fetched from {@code jku}
 * @param tenants those for which it may call; empty, its tokens name no tenant
 * @param practices ODS codes of the tenants that are not named by theirs
 * @param fhirServers base addresses of FHIR servers that may be asked on its behalf
 * @param cards what it can do with cards
 */
public record RegisteredClient(
        String issuer,
        @Nullable String jku,
        @Nullable KeySet given,
        Set<String> tenants,
        Map<String, String> practices,
        List<URI> fhirServers,
        CardSupport cards) {

    public RegisteredClient {
        if (jku == null && given == null) {
            throw new IllegalArgumentException("a client has keys, or an address to fetch them from");
        }
        tenants = Set.copyOf(tenants);
        practices = Map.copyOf(practices);
        fhirServers = List.copyOf(fhirServers);
    }

    /** Where its keys come from, in words. */
    public String keysInWords() {
        return given == null ? "keys from " + jku : given.keys().size() + " keys";
    }

    /** The caller that a token with this tenant stands for; nobody when the client may not call for the tenant. */
    public Optional<Caller> caller(@Nullable String tenant) {
        if (tenant == null) {
            return tenants.isEmpty()
                    ? Optional.of(new Caller(issuer, Caller.UNKNOWN_PRACTICE, fhirServers, cards))
                    : Optional.empty();
        }
        return tenants.contains(tenant)
                ? Optional.of(new Caller(issuer, practices.getOrDefault(tenant, tenant), fhirServers, cards))
                : Optional.empty();
    }
}
