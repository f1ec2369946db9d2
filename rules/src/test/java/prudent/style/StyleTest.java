package prudent.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import prudent.engine.GuidelineFiles;
import prudent.workbench.GuidelineCheck;
import prudent.workbench.Workspace;

/**
 * The check of rules can fail: each file under {@code style} breaks one rule of style and says in its first line at what line it
 * is refused, and with which words.
 */
class StyleTest {

    private static final Path CASES = Path.of("src/test/resources/style");
    private static final String GUIDELINE = """
            key: STYLE
            title: Style
            source: None
            edition: None
            url: https://example.org/
            applies_to: EVERY_ORDER
            authored_by: An author
            checked_by: not yet checked by a clinician
            reviewed: 2026-11-23
            next_review: 2027-11-23
            guidance:
              contraindicated: Words.
            """;

    @TestFactory
    Stream<DynamicTest> eachBadFileIsRefusedForItsReason() throws IOException {
        try (var files = Files.list(CASES)) {
            return files.sorted().toList().stream()
                    .map(path -> dynamicTest(path.getFileName().toString(), () -> isRefused(path)));
        }
    }

    private static void isRefused(Path path) throws IOException {
        var reason = Files.readAllLines(path).get(0).substring("// ".length()).split(" \\| ", -1);
        var contents = new TreeMap<String, byte[]>();
        contents.put("style-case/rules.drl", Files.readAllBytes(path));
        contents.put("style-case/guideline.yaml", GUIDELINE.getBytes(StandardCharsets.UTF_8));
        var workspace = Workspace.of(new GuidelineFiles(contents));
        var faults = new GuidelineCheck(workspace, Set.of())
                .faults().stream()
                        .filter(fault -> fault.startsWith("style-case/rules.drl"))
                        .toList();

        if (reason[0].equals("nothing")) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults)
                    .first()
                    .asString()
                    .startsWith("style-case/rules.drl:" + reason[0] + ":")
                    .contains(reason[1]);
        }
    }
}
