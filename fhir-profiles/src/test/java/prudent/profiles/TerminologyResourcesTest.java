package prudent.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminologyResourcesTest {

    private static final String TO_REGENERATE = "%s is not what the code tables give. Regenerate:"
            + " mvn -pl fhir-profiles test -Dtest=TerminologyResourcesTest -Dregenerate=true";

    @Test
    void filesAreWhatTheCodeTablesGive() throws IOException {
        Map<String, String> files = TerminologyResources.byPath();
        if (Boolean.getBoolean("regenerate")) {
            write(files);
        }

        files.forEach((path, content) -> assertThat(Artefacts.FOLDER.resolve(path))
                .as(TO_REGENERATE, path)
                .exists()
                .content()
                .isEqualTo(content));
    }

    private static void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = Artefacts.FOLDER.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }
}
