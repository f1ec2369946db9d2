package prudent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What compiled rules may refer to is exactly what the packaged rules refer to, by a list that people have read. */
class ClassGuardTest {

    private static final Path CLASSES = Path.of("target/classes/guidelines");

    @Test
    void listIsWhatThePackagedRulesUse() throws IOException {
        var listed =
                GuidelineFiles.packagedText(ClassGuard.NAMES).lines().collect(Collectors.toCollection(TreeSet::new));

        assertThat(used())
                .as("a new name is approved by adding it to %s", ClassGuard.NAMES)
                .isEqualTo(listed);
    }

    @Test
    void nothingOnTheListReachesOutOfTheRules() throws IOException {
        assertThat(used())
                .doesNotContain(
                        "java.lang.Class.forName", "java.lang.Runtime", "java.lang.Thread", "java.lang.System.exit")
                .noneMatch(
                        name -> name.matches("java\\.(io|net|nio)\\..*|java\\.lang\\.(reflect|Process|ClassLoader).*"))
                .noneMatch(name -> name.matches("prudent\\.(engine|language|workbench)\\..*"));
    }

    private static Set<String> used() throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.walk(CLASSES)) {
            files.filter(path -> path.toString().endsWith(".class"))
                    .map(ClassGuardTest::read)
                    .forEach(file -> {
                        assertThat(file.isUnbounded()).isFalse();
                        file.references().stream()
                                .filter(name -> !name.startsWith("prudent."))
                                .map(ClassGuard::general)
                                .forEach(names::add);
                    });
        }
        return names;
    }

    private static ClassFile read(Path path) {
        try {
            return new ClassFile(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
