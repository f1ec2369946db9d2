package prudent.security.signin;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.stereotype.Component;
import prudent.organisations.Organisations;
import prudent.people.Role;
import prudent.people.SignedIn;
import prudent.security.Pseudonyms;

/** Reads from an ID token who somebody is here. Whoever has no role that we know is signed in and may do nothing. */
@Component
final class Claims implements GrantedAuthoritiesMapper {

    /** The roles that belong to no organisation unless the token names one. */
    private static final Set<Role> EVERYWHERE = Set.of(Role.SAFETY, Role.AUTHOR, Role.ADMIN);

    private final SignInProperties settings;
    private final Organisations organisations;
    private final Pseudonyms pseudonyms;

    Claims(SignInProperties settings, Organisations organisations, Pseudonyms pseudonyms) {
        this.settings = settings;
        this.organisations = organisations;
        this.pseudonyms = pseudonyms;
    }

    /** Nothing that the provider calls a scope or an authority counts, only the role. */
    @Override
    public Collection<? extends GrantedAuthority> mapAuthorities(Collection<? extends GrantedAuthority> given) {
        return given.stream()
                .flatMap(authority ->
                        authority instanceof OidcUserAuthority user ? Stream.of(user.getIdToken()) : Stream.empty())
                .flatMap(token -> role(token).stream())
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .distinct()
                .toList();
    }

    Optional<SignedIn> signedIn(OidcIdToken token) {
        return role(token).map(role -> signedIn(token, role));
    }

    private SignedIn signedIn(OidcIdToken token, Role role) {
        var organisation = text(token, settings.organisationClaim());
        var userId = text(token, settings.prescriberClaim());
        // A prescriber without a userId sees nothing: no pseudonym is empty.
        var prescriber = userId.isEmpty() ? "" : pseudonyms.ofPrescriber(userId);
        return new SignedIn(
                token.getIssuer() + " " + token.getSubject(),
                name(token),
                role,
                organisation.isEmpty() && EVERYWHERE.contains(role),
                organisation.isEmpty() ? Set.of() : organisations.practicesOf(organisation),
                role == Role.PRESCRIBER ? prescriber : null);
    }

    private Optional<Role> role(OidcIdToken token) {
        var word = text(token, settings.roleClaim());
        return Role.named(settings.roles().getOrDefault(word, word));
    }

    private static String name(OidcIdToken token) {
        return List.of("name", "preferred_username", "sub").stream()
                .map(claim -> text(token, claim))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String text(OidcIdToken token, String claim) {
        return token.getClaims().get(claim) instanceof String text ? text : "";
    }
}
