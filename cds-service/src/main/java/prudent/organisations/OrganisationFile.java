package prudent.organisations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import prudent.StartRefusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The administrator's file of organisations, in YAML: boards with their networks with their practices. */
public final class OrganisationFile {

    private static final Pattern ODS_CODE = Pattern.compile("[A-Z0-9]{3,8}");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<String> problems = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private final List<Practice> practices = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    private OrganisationFile() {}

    private record Tree(@Nullable List<Board> boards) {}

    private record Board(String code, String name, @Nullable List<Network> networks) {}

    private record Network(
            String code, String name, @Nullable List<Surgery> practices) {}

    private record Surgery(String code, String name, int patients) {}

    /** Reads all of it, or refuses with every mistake. */
    public static Organisations read(Path file) {
        try {
            return new OrganisationFile().organisations(file, YAML.readValue(Files.readString(file), Tree.class));
        } catch (IOException e) {
            throw new StartRefusal(
                    "The file of organisations " + file.toAbsolutePath() + " cannot be read: " + e.getMessage(), e);
        } catch (JacksonException e) {
            throw new StartRefusal(
                    "The file of organisations " + file.toAbsolutePath()
                            + " is not as it should be: " + e.getOriginalMessage()
                            + (e.getLocation() == null
                                    ? ""
                                    : " (line " + e.getLocation().getLineNr() + ")"),
                    e);
        }
    }

    /** Reads one that we brought ourselves. */
    public static Organisations packaged(String resource) {
        try (InputStream file = Objects.requireNonNull(OrganisationFile.class.getResourceAsStream(resource))) {
            return new OrganisationFile().organisations(Path.of(resource), YAML.readValue(file, Tree.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Organisations organisations(Path file, Tree tree) {
        for (var board : orNone(tree.boards())) {
            named(board.code(), board.name());
            for (var network : orNone(board.networks())) {
                named(network.code(), network.name());
                for (var surgery : orNone(network.practices())) {
                    named(surgery.code(), surgery.name());
                    practices.add(new Practice(
                            surgery.code(), surgery.name(), network.code(), board.code(), surgery.patients()));
                }
            }
        }
        if (practices.isEmpty()) {
            problems.add("it names no practice");
        }
        if (!problems.isEmpty()) {
            throw new StartRefusal("The file of organisations " + file.toAbsolutePath() + " cannot be used: "
                    + String.join("; ", problems) + ".");
        }
        return new Organisations(practices, names);
    }

    private void named(@Nullable String code, @Nullable String name) {
        if (code == null || !ODS_CODE.matcher(code).matches()) {
            problems.add("\"" + code + "\" is not an ODS code");
        } else if (!codes.add(code)) {
            problems.add(code + " stands there twice");
        } else if (name == null || name.isBlank()) {
            problems.add(code + " has no name");
        } else {
            names.put(code, name);
        }
    }

    private static <T> List<T> orNone(@Nullable List<T> some) {
        return some == null ? List.of() : some;
    }
}
