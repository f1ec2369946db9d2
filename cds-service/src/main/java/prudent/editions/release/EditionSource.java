package prudent.editions.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prudent.adaptation.Overrides;
import prudent.engine.GuidelineFiles;
import prudent.engine.GuidelineLibrary;
import prudent.engine.InForce;

/**
 * Where the files of this installation come from.
 *
 * @param guidelines a rule author's folder; absent, the guidelines that come with the program
 * @param adaptation a board's folder with its overrides; absent where there are none
 * @param clock says which overrides still hold
 */
public record EditionSource(
        @Nullable Path guidelines, @Nullable Path adaptation, Clock clock) {

    private static final String OVERRIDES = "overrides.csv";

    /** The folders that somebody may save something in. */
    List<Path> folders() {
        return Stream.of(Stream.ofNullable(guidelines), Stream.ofNullable(adaptation))
                .flatMap(each -> each)
                .toList();
    }

    /** The files as they are now, without what is over by today. */
    GuidelineFiles files() {
        var national = guidelines == null ? GuidelineFiles.packaged() : GuidelineFiles.in(guidelines);
        return InForce.on(today(), overridesFile().map(national::with).orElse(national));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The overrides as they stand in the board's folder, those included that hold no longer. */
    public Overrides overrides() {
        return overridesFile().map(Overrides::read).orElse(Overrides.NONE);
    }

    private Optional<byte[]> overridesFile() {
        var file = adaptation == null ? null : adaptation.resolve(OVERRIDES);
        try {
            return file == null || !Files.exists(file) ? Optional.empty() : Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Those of files just read, compiled; what comes with the program was compiled with it. */
    GuidelineLibrary library(GuidelineFiles files) {
        return folders().isEmpty() && files.expired().isEmpty()
                ? GuidelineLibrary.packaged()
                : GuidelineLibrary.of(files);
    }
}
