package prudent.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import prudent.PrudentProperties;
import prudent.StartRefusal;

class PseudonymsTest {

    private final Path data;

    PseudonymsTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void aPersonKeepsThePseudonymOverARestart() {
        var before = pseudonyms(data).ofPatient("9434765919");

        assertThat(before).matches("[a-z2-7]{26}");
        assertThat(pseudonyms(data).ofPatient("9434765919")).isEqualTo(before);
    }

    @Test
    void peopleAreToldApart() {
        var pseudonyms = pseudonyms(data);

        assertThat(pseudonyms.ofPatient("1")).isNotEqualTo(pseudonyms.ofPatient("2"));
        assertThat(pseudonyms.ofPatient("1")).isNotEqualTo(pseudonyms.ofPrescriber("1"));
    }

    @Test
    void anotherInstallationGivesOtherPseudonyms(@TempDir Path elsewhere) {
        assertThat(pseudonyms(data).ofPatient("1"))
                .isNotEqualTo(pseudonyms(elsewhere).ofPatient("1"));
    }

    @Test
    void onlyTheOwnerCanReadTheKeys() throws Exception {
        pseudonyms(data);

        assertThat(permissions(data.resolve("keys"))).isEqualTo("rwx------");
        assertThat(permissions(data.resolve("keys/patient-pseudonyms.key"))).isEqualTo("rw-------");
    }

    @Test
    void aDamagedKeyStopsTheStart() throws Exception {
        pseudonyms(data);
        Files.write(data.resolve("keys/patient-pseudonyms.key"), new byte[7]);

        assertThatThrownBy(() -> pseudonyms(data))
                .isInstanceOf(StartRefusal.class)
                .hasMessageContaining("not a key");
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static Pseudonyms pseudonyms(Path data) {
        return new Pseudonyms(new PrudentProperties(
                data, null, DataSize.ofMegabytes(1), Duration.ofSeconds(2), List.of(), null, null));
    }
}
