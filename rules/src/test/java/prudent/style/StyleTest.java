package prudent.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The style checks can fail: each file under {@code style} breaks one rule of style and says in its first line which, at what line,
 * and with which words it is refused.
 */
class StyleTest {

    private static final Path CASES = Path.of("src/test/resources/style");

    @TestFactory
    Stream<DynamicTest> eachBadFileIsRefusedForItsReason() throws IOException {
        try (var files = Files.list(CASES)) {
            return files.sorted().toList().stream()
                    .map(path -> dynamicTest(path.getFileName().toString(), () -> isRefused(path)));
        }
    }

    private static void isRefused(Path path) throws IOException {
        var reason = Files.readAllLines(path).get(0).substring("// ".length()).split(" \\| ", -1);
        var file = DrlFile.read("style-case", "STYLE", path);
        var refusing = new ArrayList<String>();
        var faults = new ArrayList<String>();
        DrlStyle.CHECKS.forEach((check, faultsOf) -> {
            var found = faultsOf.apply(file);
            if (!found.isEmpty()) {
                refusing.add(check);
                faults.addAll(found);
            }
        });

        if (reason[0].equals("nothing")) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(refusing).as(faults.toString()).containsExactly(reason[0]);
            assertThat(faults).anySatisfy(fault -> assertThat(fault)
                    .startsWith(path + ":" + reason[1] + ": ")
                    .contains(reason[2]));
        }
    }
}
