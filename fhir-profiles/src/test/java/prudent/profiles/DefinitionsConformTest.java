package prudent.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.MetadataResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DefinitionsConformTest {

    static List<Path> definitions() {
        return Artefacts.definitions();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void definitionHasNoError(Path file) {
        assertThat(Validation.errors(Artefacts.text(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void definitionIsPublishedAsDraftOfPrudentUnderItsOwnAddress(Path file) {
        MetadataResource definition = (MetadataResource) Artefacts.resource(file);

        assertThat(Artefacts.nameOf(file)).isEqualTo(definition.fhirType() + "-" + definition.getIdPart());
        assertThat(definition.getUrl()).isEqualTo(Canonical.url(definition.fhirType(), definition.getIdPart()));
        assertThat(definition.getStatus()).isEqualTo(PublicationStatus.DRAFT);
        assertThat(definition.getExperimental()).isTrue();
        assertThat(definition.getPublisher()).isEqualTo("Prudent");
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void definitionThatNamesSnomedCodesCarriesTheNotice(Path file) {
        String text = Artefacts.text(file);

        assertThat(text.contains(Canonical.SNOMED_NOTICE)).isEqualTo(text.contains(Canonical.SNOMED));
    }

    @Test
    void packageManifestNamesTheCanonicalAndTheEdition() throws IOException {
        JsonNode manifest = new ObjectMapper()
                .readTree(Artefacts.FOLDER.resolve("package.json").toFile());

        assertThat(manifest.path("canonical").asText()).isEqualTo(Canonical.BASE);
        assertThat(manifest.path("fhirVersions")).extracting(JsonNode::asText).containsExactly("4.0.1");
        assertThat(Artefacts.definitions())
                .extracting(file -> ((MetadataResource) Artefacts.resource(file)).getVersion())
                .containsOnly(manifest.path("version").asText());
    }
}
