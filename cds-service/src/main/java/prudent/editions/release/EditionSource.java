package prudent.editions.release;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prudent.engine.GuidelineFiles;
import prudent.engine.GuidelineLibrary;

/**
 * Where the files of this installation come from.
 *
 * @param guidelines a rule author's folder; absent, the guidelines that come with the program
 */
record EditionSource(@Nullable Path guidelines) {

    /** The folders that somebody may save something in. */
    List<Path> folders() {
        return Stream.ofNullable(guidelines).toList();
    }

    /** The files as they are now. */
    GuidelineFiles files() {
        return guidelines == null ? GuidelineFiles.packaged() : GuidelineFiles.in(guidelines);
    }

    /** Those of files just read, compiled; what comes with the program was compiled with it. */
    GuidelineLibrary library(GuidelineFiles files) {
        return guidelines == null ? GuidelineLibrary.packaged() : GuidelineLibrary.of(files);
    }
}
