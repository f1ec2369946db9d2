package prudent.security;

import java.net.InetAddress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import prudent.StartRefusal;

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

    @Bean
    UserDetailsService users(
            PasswordEncoder encoder, @Value("${server.address:#{null}}") @Nullable InetAddress address) {
        if (address == null || !address.isLoopbackAddress()) {
            throw new StartRefusal("Prudent takes calls from anybody who reaches it, and has demonstration users with a"
                    + " known password. It therefore listens on this machine only: leave server.address at 127.0.0.1.");
        }
        return new InMemoryUserDetailsManager(Arrays.stream(Role.values())
                .map(role -> User.withUsername(role.userName())
                        .password(encoder.encode(PASSWORD))
                        .roles(role.name())
                        .build())
                .toList());
    }
}
