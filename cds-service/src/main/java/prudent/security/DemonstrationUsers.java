package prudent.security;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import prudent.people.Role;

/** One user for each role, with a password that everybody knows: for a service that nobody else can reach. */
@Configuration(proxyBeanMethods = false)
class DemonstrationUsers {

    private static final String PASSWORD = "prudent";

    /** The cheapest strength: the password is public, and every Basic call pays for the check. */
    private static final int BCRYPT_STRENGTH = 4;

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(BCRYPT_STRENGTH);
    }

    /** Where others can reach them, or people sign in by an identity provider, there are none. */
    @Bean
    UserDetailsService users(PasswordEncoder encoder, SignIn signIn) {
        var roles = signIn.isDemonstration() ? List.of(Role.values()) : List.<Role>of();
        return new InMemoryUserDetailsManager(roles.stream()
                .map(role -> User.withUsername(role.userName())
                        .password(encoder.encode(PASSWORD))
                        .roles(role.name())
                        .build())
                .toList());
    }
}
