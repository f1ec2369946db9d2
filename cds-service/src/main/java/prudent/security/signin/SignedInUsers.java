package prudent.security.signin;

import java.security.Principal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import prudent.organisations.Organisations;
import prudent.organisations.Practice;
import prudent.people.Role;
import prudent.people.SignedIn;
import prudent.security.Caller;
import prudent.security.Pseudonyms;
import prudent.security.clients.DemonstrationClient;

/** Who is behind a request, whichever way they signed in. */
@Component
public final class SignedInUsers {

    /** As the simulator's GP calls the services. */
    static final String DEMONSTRATION_PRESCRIBER = "Practitioner/simulated-gp";

    private final Claims claims;
    private final Pseudonyms pseudonyms;
    private final Organisations organisations;

    SignedInUsers(Claims claims, Pseudonyms pseudonyms, Organisations organisations) {
        this.claims = claims;
        this.pseudonyms = pseudonyms;
        this.organisations = organisations;
    }

    /** Who it is; empty for somebody who has no role here. */
    public Optional<SignedIn> of(@Nullable Principal principal) {
        if (!(principal instanceof Authentication authentication)) {
            return Optional.empty();
        }
        if (authentication.getPrincipal() instanceof OidcUser user) {
            return claims.signedIn(user.getIdToken());
        }
        return authentication.getPrincipal() instanceof UserDetails user
                ? Role.named(user.getUsername()).map(this::demonstrationUser)
                : Optional.empty();
    }

    private SignedIn demonstrationUser(Role role) {
        var isPrescriber = role == Role.PRESCRIBER;
        var isOfOnePlace = isPrescriber || role == Role.PRACTICE;
        return new SignedIn(
                role.userName(),
                "Demonstration: " + role.label(),
                role,
                !isOfOnePlace,
                isOfOnePlace ? demonstrationPractices() : Set.of(),
                isPrescriber ? pseudonyms.ofPrescriber(DEMONSTRATION_PRESCRIBER) : null);
    }

    /** Those that the simulator calls for, and the first of the administrator's file. */
    private Set<String> demonstrationPractices() {
        var practices = new HashSet<>(Set.of(Caller.UNKNOWN_PRACTICE, DemonstrationClient.TENANT));
        organisations.practices().stream().findFirst().map(Practice::code).ifPresent(practices::add);
        return practices;
    }
}
