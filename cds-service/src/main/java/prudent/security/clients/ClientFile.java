package prudent.security.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The file of registered clients, in YAML or JSON, and the key files that it names. */
public final class ClientFile {

    private static final int LARGEST = 1 << 20;

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path file;
    private final Problems problems = new Problems();
    private final List<Path> read = new ArrayList<>();

    private ClientFile(Path file) {
        this.file = file;
    }

    /**
     * What the file says. It may be used only when there are no problems.
     *
     * @param clients those that could be read
     * @param problems each mistake with its place and what to do
     * @param files the file and the key files that it names
     */
    public record Content(List<RegisteredClient> clients, List<String> problems, List<Path> files) {}

    /** Reads all of it, and notes every mistake rather than the first. */
    public static Content read(Path file) {
        return new ClientFile(file).content();
    }

    private Content content() {
        var tree = tree(file, file.getFileName().toString());
        var clients = tree == null ? List.<RegisteredClient>of() : new ClientReader(this, problems).read(tree);
        return new Content(clients, problems.sentences(), List.copyOf(read));
    }

    /** A key set in a file of its own, named relative to this one. */
    @Nullable
    JsonNode keySet(String name, String place) {
        return tree(file.resolveSibling(name), place);
    }

    private @Nullable JsonNode tree(Path path, String place) {
        read.add(path);
        try {
            if (Files.size(path) > LARGEST) {
                problems.add(place, "the file is larger than 1 MB; that is not a list of clients or keys.");
                return null;
            }
            var text = Files.readString(path);
            return (path.toString().endsWith(".json") ? JSON : YAML).readTree(text);
        } catch (NoSuchFileException e) {
            problems.add(place, "there is no file " + path.toAbsolutePath() + ".");
        } catch (IOException e) {
            problems.add(place, path.toAbsolutePath() + " cannot be read as UTF-8 text.");
        } catch (JacksonException e) {
            var location = e.getLocation();
            problems.add(
                    place,
                    "the file is neither well-formed YAML nor JSON"
                            + (location == null || location.getLineNr() < 1
                                    ? ""
                                    : " at line " + location.getLineNr() + ", column " + location.getColumnNr())
                            + "; each key may stand only once.");
        }
        return null;
    }
}
