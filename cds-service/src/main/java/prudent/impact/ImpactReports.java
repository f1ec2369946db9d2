package prudent.impact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reports that were made, in the data directory: {@code impact/TO-FROM.json}, by the identities of the two editions. Making one
 * again replaces it.
 */
public final class ImpactReports {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String EDITION = "[0-9a-f]{16}(\\.[0-9a-f]{8})?";

    private final Path directory;

    /** The reports in a data directory. */
    public ImpactReports(Path data) {
        directory = data.resolve("impact");
    }

    /** Keeps a report. */
    public void keep(ImpactReport report) throws IOException {
        Files.createDirectories(directory);
        var writing = Files.createTempFile(directory, "impact", ".part");
        Files.write(writing, JSON.writeValueAsBytes(report));
        Files.move(
                writing,
                file(report.from(), report.to()),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** What one edition would change if it followed another. */
    public Optional<ImpactReport> find(String from, String to) {
        return from.matches(EDITION) && to.matches(EDITION) && Files.exists(file(from, to))
                ? Optional.of(read(file(from, to)))
                : Optional.empty();
    }

    /** All reports, newest first. */
    public List<ImpactReport> all() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> String.valueOf(file.getFileName()).matches(EDITION + "-" + EDITION + "\\.json"))
                    .map(ImpactReports::read)
                    .sorted(Comparator.comparing(ImpactReport::made).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(directory + " cannot be read", e);
        }
    }

    private static ImpactReport read(Path file) {
        try {
            return JSON.readValue(Files.readAllBytes(file), ImpactReport.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private Path file(String from, String to) {
        return directory.resolve(to + "-" + from + ".json");
    }
}
