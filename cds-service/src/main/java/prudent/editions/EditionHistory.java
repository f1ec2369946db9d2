package prudent.editions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import prudent.editions.Edition.Change;
import tools.jackson.databind.json.JsonMapper;

/** Which edition answered since when: a line of JSON for each change, oldest first. */
public final class EditionHistory {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    /** The history in a data directory. */
    public EditionHistory(Path data) {
        file = data.resolve("editions").resolve("history.ndjson");
    }

    /** Adds a change. */
    public void add(Edition edition) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                JSON.writeValueAsString(edition) + "\n",
                UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** All of it, oldest first. */
    public List<Edition> all() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file, UTF_8).stream()
                            .map(line -> JSON.readValue(line, Edition.class))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** What answers now or did last. */
    public Optional<Edition> last() {
        return last(all());
    }

    private static Optional<Edition> last(List<Edition> editions) {
        return editions.isEmpty() ? Optional.empty() : Optional.of(editions.get(editions.size() - 1));
    }

    /**
     * What a roll back goes back to: the last edition that answered before this one and was not itself rolled back. One of which
     * something ended is left out: it would end again at once.
     */
    Optional<Edition> before(String live) {
        var all = all();
        var stays = new ArrayList<Edition>();
        for (int i = 0; i < all.size(); i++) {
            var edition = all.get(i);
            var ended = i + 1 < all.size() && all.get(i + 1).change() == Change.ENDED;
            if (!ended && !edition.id().equals(live) && !isRolledBack(edition.id())) {
                stays.add(edition);
            }
        }
        return last(stays);
    }

    /** Whether an edition was taken out of use and not released since. */
    public boolean isRolledBack(String id) {
        var out = false;
        var live = "";
        for (var edition : all()) {
            if (edition.change().isRollBack() && live.equals(id)) {
                out = true;
            } else if (edition.id().equals(id)) {
                out = false;
            }
            live = edition.id();
        }
        return out;
    }
}
