package prudent.security;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.stereotype.Component;
import prudent.security.signin.KnownUsers;
import prudent.security.signin.SessionAge;

/**
 * How people sign in to the pages: by the identity provider that is configured; without one by name, as a demonstration user, where
 * nobody but this machine can; otherwise not at all.
 */
@Component
public final class SignIn {

    private static final Duration LONGEST_SESSION = Duration.ofHours(8);
    private static final int MOST_SESSIONS = 3;

    private final @Nullable ClientRegistrationRepository providers;
    private final ListeningAddress address;

    SignIn(ObjectProvider<ClientRegistrationRepository> providers, ListeningAddress address) {
        this.providers = providers.getIfAvailable();
        this.address = address;
    }

    /** Whether the demonstration users exist. */
    public boolean isDemonstration() {
        return providers == null && address.isLoopback();
    }

    /** A provider's name and the address at which signing in with it begins. */
    public record Provider(String name, String path) {}

    /** The identity providers to choose from. */
    public List<Provider> providers() {
        var found = new ArrayList<Provider>();
        if (providers instanceof Iterable<?> all) {
            for (var each : all) {
                if (each instanceof ClientRegistration one) {
                    found.add(new Provider(one.getClientName(), "/oauth2/authorization/" + one.getRegistrationId()));
                }
            }
        }
        return List.copyOf(found);
    }

    void configure(HttpSecurity http) throws Exception {
        http.addFilterBefore(new SessionAge(LONGEST_SESSION), UsernamePasswordAuthenticationFilter.class);
        if (providers != null) {
            http.oauth2Login(login -> login.loginPage("/login")
                            .userInfoEndpoint(users -> users.oidcUserService(new KnownUsers()))
                            .permitAll())
                    .logout(logout -> logout.logoutSuccessUrl("/"))
                    .sessionManagement(
                            session -> session.maximumSessions(MOST_SESSIONS).expiredUrl("/login"));
        } else if (address.isLoopback()) {
            http.formLogin(form -> form.loginPage("/login").permitAll()).logout(logout -> logout.logoutSuccessUrl("/"));
        } else {
            http.exceptionHandling(refusals -> refusals.authenticationEntryPoint(new NoSignIn()));
        }
    }
}
