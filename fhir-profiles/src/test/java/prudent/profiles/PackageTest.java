package prudent.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.junit.jupiter.api.Test;

/** The package that the build makes is one to HL7's own reader of packages. */
class PackageTest {

    private static final Path FILE = Path.of("target/package.tgz");

    @Test
    void packageHoldsEveryDefinitionAndTheValidExamples() throws IOException {
        NpmPackage read;
        try (var in = Files.newInputStream(FILE)) {
            read = NpmPackage.fromPackage(in);
        }

        assertThat(read.name()).isEqualTo("example.prudent.fhir");
        assertThat(read.canonical()).isEqualTo(Canonical.BASE);
        assertThat(read.fhirVersion()).isEqualTo("4.0.1");
        assertThat(Artefacts.definitions()).allSatisfy(file -> assertThat(
                        read.hasFile("package", file.getFileName().toString()))
                .isTrue());
        assertThat(read.list("example")).hasSizeGreaterThan(10).noneSatisfy(name -> assertThat(name)
                .contains("-invalid-"));
    }
}
