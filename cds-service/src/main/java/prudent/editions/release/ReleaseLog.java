package prudent.editions.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Every step of every edition: a line of JSON each in {@code editions/steps.ndjson}, oldest first, never changed. */
public final class ReleaseLog {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final List<Step> steps = new ArrayList<>();

    /** The steps of a data directory. */
    public ReleaseLog(Path data) {
        file = data.resolve("editions").resolve("steps.ndjson");
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file, UTF_8).stream()
                        .map(line -> JSON.readValue(line, Step.class))
                        .forEach(steps::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** On the disk before it counts. */
    synchronized void add(Step step) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    JSON.writeValueAsString(step) + "\n",
                    UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("The step cannot be written down, so it is not taken.", e);
        }
        steps.add(step);
    }

    /** The steps of an edition, oldest first. */
    public synchronized List<Step> of(String edition) {
        return steps.stream().filter(step -> step.edition().equals(edition)).toList();
    }

    /** Where an edition stands. */
    Optional<Step> last(String edition) {
        var own = of(edition);
        return own.isEmpty() ? Optional.empty() : Optional.of(own.get(own.size() - 1));
    }

    /** The last step of each edition, that of the newest step first. */
    public synchronized List<Step> standing() {
        Map<String, Step> last = new LinkedHashMap<>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            last.putIfAbsent(steps.get(i).edition(), steps.get(i));
        }
        return List.copyOf(last.values());
    }
}
