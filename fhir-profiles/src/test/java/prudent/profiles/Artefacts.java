package prudent.profiles;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;

/** The FHIR files of this module as they stand in the source folder. */
final class Artefacts {

    static final Path FOLDER = Path.of("src/main/resources/fhir");

    /** One for all tests: it takes seconds to warm up. */
    static final FhirContext FHIR = FhirContext.forR4Cached();

    private Artefacts() {}

    /** The definitions: everything but the examples. */
    static List<Path> definitions() {
        return Stream.of("codesystems", "valuesets", "conceptmaps", "profiles", "questionnaires")
                .flatMap(folder -> files(folder).stream())
                .toList();
    }

    static List<Path> examples() {
        return files("examples");
    }

    static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Resource resource(Path file) {
        IBaseResource resource = FHIR.newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(text(file));
        return (Resource) resource;
    }

    static String pretty(Resource resource) {
        return FHIR.newJsonParser().setPrettyPrint(true).encodeResourceToString(resource);
    }

    static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
    }
}
