package prudent.editions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import prudent.engine.GuidelineFiles;

/**
 * Every edition that ever answered or was proposed, as a zip file of its guidelines folder in the data directory: so that a decision can be
 * evaluated again by what was in force, and an edition be put back.
 */
public final class EditionArchive {

    private final Path directory;

    /** The archive in a data directory. */
    public EditionArchive(Path data) {
        directory = data.resolve("editions");
    }

    /** Keeps the files of an edition; once. */
    public void keep(GuidelineFiles files) throws IOException {
        var kept = file(files.edition());
        if (Files.exists(kept)) {
            return;
        }
        Files.createDirectories(directory);
        var writing = Files.createTempFile(directory, "edition", ".part");
        try (var zip = new ZipOutputStream(Files.newOutputStream(writing))) {
            for (var file : files.contents().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        Files.move(writing, kept, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The files of an edition, when it is kept here and unharmed. */
    public Optional<GuidelineFiles> files(String edition) {
        var kept = file(edition);
        if (!edition.matches("[0-9a-f]{16}(\\.[0-9a-f]{8})?") || !Files.exists(kept)) {
            return Optional.empty();
        }
        var contents = new TreeMap<String, byte[]>();
        try (var zip = new ZipFile(kept.toFile())) {
            for (var entry : zip.stream().toList()) {
                contents.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(kept + " cannot be read", e);
        }
        return Optional.of(new GuidelineFiles(contents))
                .filter(files -> files.edition().equals(edition));
    }

    private Path file(String edition) {
        return directory.resolve(edition + ".zip");
    }
}
