package prudent.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import prudent.engine.GuidelineFiles;
import prudent.engine.GuidelineLibrary;
import prudent.workbench.TestRun.FolderResult;

/** Vignettes that guard a threshold notice when it moves; those that do not are told. */
class MutationTest {

    private static final String VIGNETTES = "age-limits/vignettes.yaml";
    private static final GuidelineFiles FILES = twoFolders();

    private static GuidelineFiles twoFolders() {
        var contents = new TreeMap<>(GuidelineFiles.in(Path.of("guidelines")).contents());
        contents.keySet().removeIf(name -> !name.matches("(age-limits|indication)/.*"));
        return new GuidelineFiles(contents);
    }

    @Test
    void theVignettesOfTheAgeLimitGuardIt() {
        try (var library = GuidelineLibrary.of(FILES)) {
            var run = new TestRun(new Workspace(FILES, List.of("age-limits")), library);

            assertThat(run.results()).singleElement().satisfies(result -> {
                assertThat(result.holds()).isTrue();
                assertThat(result.unexpectedRules()).isEmpty();
            });
            assertThat(run.mutate((done, total) -> {})).singleElement().satisfies(result -> {
                assertThat(result.changes()).isGreaterThan(5);
                assertThat(result.unnoticed())
                        .extracting(fault -> fault.what())
                        .noneMatch(what -> what.contains("12 as"));
            });
        }
    }

    @Test
    void aThresholdWithoutACaseOnEachSideIsTold() {
        var files = withoutTetracyclinesFrom12();
        try (var library = GuidelineLibrary.of(files)) {
            var results = new TestRun(new Workspace(files, List.of("age-limits")), library).results();

            assertThat(results).flatExtracting(FolderResult::uncovered).anySatisfy(fault -> assertThat(fault.what())
                    .startsWith("AGE-01: no case in which years < 12 does not hold"));
        }
    }

    /** The files without the cases beyond the limit. */
    private static GuidelineFiles withoutTetracyclinesFrom12() {
        var contents = new TreeMap<>(FILES.contents());
        var cases = new StringBuilder();
        for (var part : text(contents.get(VIGNETTES)).split("(?m)^(?=- vignette)", -1)) {
            if (!part.contains("CYCLINE") || !part.contains("years: 1") || part.contains("years: 11")) {
                cases.append(part);
            }
        }
        contents.put(VIGNETTES, cases.toString().getBytes(StandardCharsets.UTF_8));
        return new GuidelineFiles(contents);
    }

    private static String text(byte @Nullable [] bytes) {
        return new String(Objects.requireNonNull(bytes), StandardCharsets.UTF_8);
    }
}
