package prudent.security.signin;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Users who are the same at every sign-in, so that their sessions can be counted. */
public final class KnownUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService provider = new OidcUserService();

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        return new Known(provider.loadUser(request));
    }

    private static final class Known extends DefaultOidcUser {

        private static final long serialVersionUID = 1L;

        Known(OidcUser user) {
            super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Known known
                    && String.valueOf(getIssuer()).equals(String.valueOf(known.getIssuer()))
                    && Objects.equals(getSubject(), known.getSubject());
        }

        @Override
        public int hashCode() {
            return Objects.hash(String.valueOf(getIssuer()), getSubject());
        }
    }
}
