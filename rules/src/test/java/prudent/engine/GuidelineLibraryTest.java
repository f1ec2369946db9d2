package prudent.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prudent.facts.Fact;

/** A rule author's folder and the packaged guidelines are the same thing. */
class GuidelineLibraryTest {

    private final Path folder;

    GuidelineLibraryTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aFolderAnswersAsThePackagedGuidelinesDo() throws IOException {
        GuidelinesFolder.copiedTo(folder);

        try (var packaged = GuidelineLibrary.packaged();
                var compiled = GuidelineLibrary.of(folder)) {
            assertThat(compiled.edition()).isEqualTo(packaged.edition());
            assertThat(compiled.guidelines()).isEqualTo(packaged.guidelines());
            for (var facts : VignetteFacts.all(packaged)) {
                assertThat(compiled.assess(facts)).isEqualTo(packaged.assess(facts));
            }
        }
    }

    @Test
    void oneOtherByteIsAnotherEdition() throws IOException {
        var copy = GuidelinesFolder.copiedTo(folder, "age-limits");
        var before = GuidelineFiles.in(folder).edition();

        copy.replace("age-limits/guideline.yaml", "growing teeth.", "growing teeth!");

        assertThat(GuidelineFiles.in(folder).edition()).isNotEqualTo(before).matches("[0-9a-f]{16}");
    }

    @Test
    void anotherFileNameIsAnotherEdition() throws IOException {
        GuidelinesFolder.copiedTo(folder, "age-limits");
        var before = GuidelineFiles.in(folder).edition();

        Files.move(folder.resolve("age-limits"), folder.resolve("limits-of-age"));

        assertThat(GuidelineFiles.in(folder).edition()).isNotEqualTo(before);
    }

    @Test
    void hiddenFilesAndNotesBesideTheFoldersDoNotCount() throws IOException {
        GuidelinesFolder.copiedTo(folder, "age-limits");
        var before = GuidelineFiles.in(folder).edition();

        Files.writeString(folder.resolve("notes.txt"), "for later");
        Files.createDirectories(folder.resolve(".history"));
        Files.writeString(folder.resolve(".history/head"), "x");

        assertThat(GuidelineFiles.in(folder).edition()).isEqualTo(before);
    }

    @Test
    void manyThreadsGetWhatOneGets() throws Exception {
        try (var library = GuidelineLibrary.packaged()) {
            var cases = VignetteFacts.all(library);
            var alone = cases.stream().map(library::assess).toList();
            var threads = Executors.newFixedThreadPool(8);
            try {
                Callable<List<Assessment>> all =
                        () -> cases.stream().map(library::assess).toList();
                for (var together : threads.invokeAll(Collections.nCopies(8, all))) {
                    assertThat(together.get()).isEqualTo(alone);
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    @Test
    void findsTheGuidelineOfAnInfectionAndOfAKey() {
        try (var library = GuidelineLibrary.packaged()) {
            for (var guideline : library.guidelines()) {
                assertThat(library.guideline(guideline.text().key()).text().key())
                        .isEqualTo(guideline.text().key());
                for (var infection : guideline.text().infections()) {
                    assertThat(library.guidelineFor(infection)).hasValue(guideline);
                }
            }
        }
    }

    @Test
    void nothingKnownIsAssessedWithoutAFinding() {
        try (var library = GuidelineLibrary.packaged()) {
            var assessment = library.assess(List.<Fact>of());

            assertThat(assessment.findings()).isEmpty();
            assertThat(assessment.lead()).isEmpty();
            assertThat(assessment.covered()).isFalse();
            assertThat(assessment.infection()).isNull();
        }
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        var missing = folder.resolve("nowhere");

        var defect = catchThrowableOfType(GuidelineDefect.class, () -> GuidelineLibrary.of(missing));

        assertThat(defect.faults()).singleElement().asString().startsWith(missing + ": there is no such folder");
    }

    @Test
    void anEmptyFolderIsRefused() {
        var defect = catchThrowableOfType(GuidelineDefect.class, () -> GuidelineLibrary.of(folder));

        assertThat(defect.faults())
                .containsExactly(folder + ": holds no guideline; each has a folder with guideline.yaml");
    }
}
