package prudent.dmd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of one release, wherever they are: in a directory, in the archive that TRUD gives, or in an archive inside it. Nothing
 * is ever written under a name that an archive gives.
 */
public final class ReleaseFiles implements AutoCloseable {

    private final ReleaseLimits limits;
    private final Path scratch;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Map<ReleasePart, Source> sources = new EnumMap<>(ReleasePart.class);
    private @Nullable LocalDate date;

    private ReleaseFiles(Path scratch, ReleaseLimits limits) {
        this.scratch = scratch;
        this.limits = limits;
    }

    /** Where one file is: by itself, or as an entry of an archive. */
    private record Source(
            Path file, @Nullable ZipFile archive, @Nullable ZipEntry entry, long size) {

        InputStream open() throws IOException {
            return archive == null || entry == null ? Files.newInputStream(file) : archive.getInputStream(entry);
        }
    }

    /**
     * Finds the files.
     *
     * @param given an archive or a directory
     * @param scratch directory for an archive that is inside the archive
     * @throws ReleaseRefused when they are not all there, are of several releases, or are packed in a way that no release is
     */
    public static ReleaseFiles find(Path given, Path scratch, ReleaseLimits limits) throws IOException {
        var files = new ReleaseFiles(scratch, limits);
        try {
            if (Files.isDirectory(given)) {
                files.directory(given);
            } else if (Files.isRegularFile(given)) {
                files.archive(given, true);
            } else {
                throw new ReleaseRefused("There is no file " + given + ".");
            }
            files.checkComplete();
            return files;
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    private void directory(Path directory) throws IOException {
        try (var found = Files.walk(directory, 2)) {
            for (var file : found.filter(Files::isRegularFile).sorted().toList()) {
                add(String.valueOf(file.getFileName()), new Source(file, null, null, Files.size(file)));
            }
        }
    }

    private void archive(Path file, boolean mayHoldArchives) throws IOException {
        var archive = zip(file);
        open.push(archive);
        if (archive.size() > limits.entries()) {
            throw new ReleaseRefused(file.getFileName() + " holds " + archive.size() + " files: that is no release.");
        }
        for (var entries = archive.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            var name = nameOf(entry);
            if (name.endsWith(".zip") && mayHoldArchives) {
                archive(copy(archive, entry), false);
            } else if (!entry.isDirectory()) {
                add(name, new Source(file, archive, entry, checkedSize(entry)));
            }
        }
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new ReleaseRefused(
                    file.getFileName() + " is no whole zip archive (" + e.getMessage() + "). Fetch it again.", e);
        }
    }

    private static String nameOf(ZipEntry entry) {
        var path = entry.getName().replace('\\', '/');
        if (path.startsWith("/") || path.contains("../") || path.contains(":")) {
            throw new ReleaseRefused("The archive names a file outside itself: " + path);
        }
        var last = path.substring(path.lastIndexOf('/') + 1);
        return last.toLowerCase(Locale.ROOT);
    }

    /** What an archive says of itself; {@link BoundedStream} counts what it really gives. */
    private long checkedSize(ZipEntry entry) {
        var size = entry.getSize();
        if (size > limits.fileBytes() || size > limits.ratio() * Math.max(entry.getCompressedSize(), 1024)) {
            throw new ReleaseRefused(entry.getName() + " unpacks to far more than a file of a release holds.");
        }
        return size;
    }

    private Path copy(ZipFile archive, ZipEntry entry) throws IOException {
        var size = checkedSize(entry);
        var copy = Files.createTempFile(scratch, "archive", ".zip");
        open.push(() -> Files.deleteIfExists(copy));
        try (var in = new BoundedStream(archive.getInputStream(entry), entry.getName(), size, read -> {});
                var out = Files.newOutputStream(copy)) {
            in.transferTo(out);
        }
        return copy;
    }

    private void add(String name, Source source) {
        var known = ReleaseFileName.of(name).orElse(null);
        if (known == null) {
            return;
        }
        if (sources.put(known.part(), source) != null || (date != null && !date.equals(known.date()))) {
            throw new ReleaseRefused("There are files of more than one release, " + name
                    + " among them. Give one release, as TRUD gives it.");
        }
        date = known.date();
    }

    private void checkComplete() {
        for (var part : ReleasePart.values()) {
            if (!sources.containsKey(part)) {
                throw new ReleaseRefused("The release is not whole: there is no file named " + part.fileName() + ".");
            }
        }
    }

    /** The day by which the names of the files call the release. */
    public LocalDate date() {
        if (date == null) {
            throw new IllegalStateException("no file was found");
        }
        return date;
    }

    /** How many bytes there are to read, unpacked. */
    public long size() {
        return sources.values().stream().mapToLong(Source::size).sum();
    }

    /** One file, which ends in a refusal when it is larger than it may be; {@code progress} hears how much was read. */
    InputStream open(ReleasePart part, LongConsumer progress) throws IOException {
        var source = sources.get(part);
        if (source == null) {
            throw new IllegalStateException("no file was found");
        }
        var name = source.entry() == null
                ? String.valueOf(source.file().getFileName())
                : source.entry().getName();
        return new BoundedStream(source.open(), name, Math.min(source.size(), limits.fileBytes()), progress);
    }

    @Override
    public void close() throws IOException {
        for (var each : open) {
            try {
                each.close();
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
