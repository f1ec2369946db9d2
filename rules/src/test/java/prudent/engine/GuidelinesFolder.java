package prudent.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A copy of the guidelines in a folder of its own, that a test may spoil. */
record GuidelinesFolder(Path path) {

    /** Where the guidelines stand, seen from this module. */
    static final Path SOURCE = Path.of("guidelines");

    static GuidelinesFolder copiedTo(Path path, String... folders) throws IOException {
        var copy = new GuidelinesFolder(path);
        for (var folder : folders) {
            copy.copy(folder);
        }
        return copy;
    }

    static GuidelinesFolder copiedTo(Path path) throws IOException {
        try (var folders = Files.list(SOURCE)) {
            return copiedTo(
                    path,
                    folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .sorted()
                            .toArray(String[]::new));
        }
    }

    private void copy(String folder) throws IOException {
        Files.createDirectories(path.resolve(folder));
        try (var files = Files.list(SOURCE.resolve(folder))) {
            for (var file : files.toList()) {
                Files.copy(file, path.resolve(folder).resolve(file.getFileName()));
            }
        }
    }

    GuidelinesFolder replace(String file, String words, String others) throws IOException {
        var text = Files.readString(path.resolve(file));
        if (!text.contains(words)) {
            throw new IllegalArgumentException(file + " has no " + words);
        }
        Files.writeString(path.resolve(file), text.replace(words, others));
        return this;
    }

    GuidelinesFolder remove(String file) throws IOException {
        Files.delete(path.resolve(file));
        return this;
    }

    /** Why it cannot be used, in words that name no class of ours and no stack. */
    List<String> faults() {
        var defect = catchThrowableOfType(
                GuidelineDefect.class, () -> GuidelineLibrary.of(path).close());
        assertThat(defect).as("a defect").isNotNull();
        assertThat(defect.faults()).allSatisfy(fault -> assertThat(fault)
                .doesNotContain("Exception", "prudent.", "java.", "src/main", "Lambda", "\n"));
        return defect.faults();
    }
}
