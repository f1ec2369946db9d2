package prudent.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import prudent.StartRefusal;

class DemonstrationUsersTest {

    private final DemonstrationUsers demonstration = new DemonstrationUsers();
    private final PasswordEncoder encoder = demonstration.passwordEncoder();

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "::1"})
    void thereAreUsersForThisMachine(String address) throws Exception {
        var users = demonstration.users(encoder, InetAddress.getByName(address));

        var pharmacist = users.loadUserByUsername("pharmacist");
        assertThat(encoder.matches("prudent", pharmacist.getPassword())).isTrue();
        assertThat(pharmacist.getAuthorities()).extracting("authority").containsExactly("ROLE_PHARMACIST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::"})
    void prudentDoesNotStartWhereOthersCanReachIt(String address) throws Exception {
        var reachable = InetAddress.getByName(address);

        assertThatThrownBy(() -> demonstration.users(encoder, reachable))
                .isInstanceOf(StartRefusal.class)
                .hasMessageContaining("listens on this machine only");
    }

    @Test
    void norWhereNoAddressIsSet() {
        assertThatThrownBy(() -> demonstration.users(encoder, null)).isInstanceOf(StartRefusal.class);
    }
}
