package prudent.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.util.unit.DataSize;
import prudent.PrudentProperties;
import prudent.StartRefusal;

class DemonstrationUsersTest {

    private final DemonstrationUsers demonstration = new DemonstrationUsers();
    private final PasswordEncoder encoder = demonstration.passwordEncoder();

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "::1"})
    void thereAreUsersForThisMachine(String address) throws Exception {
        var users = demonstration.users(encoder, signIn(open(InetAddress.getByName(address))));

        var pharmacist = users.loadUserByUsername("pharmacist");
        assertThat(encoder.matches("prudent", pharmacist.getPassword())).isTrue();
        assertThat(pharmacist.getAuthorities()).extracting("authority").containsExactly("ROLE_PHARMACIST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::"})
    void withoutClientsPrudentDoesNotStartWhereOthersCanReachIt(String address) throws Exception {
        var reachable = InetAddress.getByName(address);

        assertThatThrownBy(() -> open(reachable))
                .isInstanceOf(StartRefusal.class)
                .hasMessageContaining("listens on this machine only");
    }

    @Test
    void norWhereNoAddressIsSet() {
        assertThatThrownBy(() -> open(null)).isInstanceOf(StartRefusal.class);
    }

    @Test
    void withClientsItMayAndHasNoUsersThere() throws Exception {
        var address = new ListeningAddress(InetAddress.getByName("0.0.0.0"), properties(Path.of("clients.yaml")));
        var users = demonstration.users(encoder, signIn(address));

        assertThat(address.isLoopback()).isFalse();
        assertThatThrownBy(() -> users.loadUserByUsername("admin")).isInstanceOf(UsernameNotFoundException.class);
    }

    private static SignIn signIn(ListeningAddress address) {
        return new SignIn(
                new DefaultListableBeanFactory().getBeanProvider(ClientRegistrationRepository.class), address);
    }

    private static ListeningAddress open(@Nullable InetAddress address) {
        return new ListeningAddress(address, properties(null));
    }

    private static PrudentProperties properties(@Nullable Path clients) {
        return new PrudentProperties(
                Path.of("data"), null, DataSize.ofMegabytes(1), Duration.ofSeconds(2), List.of(), null, clients);
    }
}
