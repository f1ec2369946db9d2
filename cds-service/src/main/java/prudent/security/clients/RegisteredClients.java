package prudent.security.clients;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import prudent.StartRefusal;

/** The clients of the file as it is now, and their keys. A new version of the file counts when it has no mistake. */
public final class RegisteredClients {

    private static final Logger LOG = LoggerFactory.getLogger(RegisteredClients.class);

    private final Path file;
    private final List<RegisteredClient> own;
    private final KeySetDownload download = new KeySetDownload();
    private final Map<URI, PublishedKeys> published = new ConcurrentHashMap<>();
    private volatile Map<String, RegisteredClient> clients;
    private List<Path> files;
    private List<String> versions;

    /**
     * Reads the file; throws {@link StartRefusal} with everything that is wrong with it.
     *
     * @param own clients beside those of the file
     */
    public RegisteredClients(Path file, List<RegisteredClient> own) {
        this.file = file;
        this.own = List.copyOf(own);
        var content = ClientFile.read(file);
        if (!content.problems().isEmpty()) {
            throw new StartRefusal("The file of clients " + file.toAbsolutePath() + " has mistakes:\n  "
                    + String.join("\n  ", content.problems()));
        }
        files = content.files();
        versions = versions(files);
        clients = byIssuer(content.clients());
    }

    /** The client that signs as this issuer. */
    public @Nullable RegisteredClient find(String issuer) {
        return clients.get(issuer);
    }

    /** The client's key with this name. */
    public @Nullable VerificationKey key(RegisteredClient client, String kid) {
        var given = client.given();
        if (given != null) {
            return given.find(kid);
        }
        return client.jku() == null ? null : published(client.jku()).find(kid);
    }

    /** Looks whether the files have changed and whether key sets are due. To be called every few seconds. */
    public synchronized void keepFresh() {
        var now = versions(files);
        if (!now.equals(versions)) {
            versions = now;
            readAgain();
        }
        var addresses = clients.values().stream()
                .filter(client -> client.given() == null)
                .flatMap(client -> Stream.ofNullable(client.jku()))
                .collect(Collectors.toSet());
        published.keySet().removeIf(address -> !addresses.contains(address.toString()));
        addresses.forEach(address -> published(address).keepFresh());
    }

    private void readAgain() {
        var content = ClientFile.read(file);
        files = content.files();
        versions = versions(files);
        if (content.problems().isEmpty()) {
            clients = byIssuer(content.clients());
            LOG.warn(
                    "The file of clients was read again: {} clients are registered.",
                    content.clients().size());
        } else {
            LOG.error(
                    "The file of clients has changed and has mistakes; the clients of before stay registered:\n  {}",
                    String.join("\n  ", content.problems()));
        }
    }

    private PublishedKeys published(String address) {
        return published.computeIfAbsent(
                URI.create(address), each -> new PublishedKeys(each, download, System::nanoTime));
    }

    private Map<String, RegisteredClient> byIssuer(List<RegisteredClient> ofTheFile) {
        return Stream.concat(ofTheFile.stream(), own.stream())
                .collect(Collectors.toUnmodifiableMap(RegisteredClient::issuer, Function.identity()));
    }

    private static List<String> versions(List<Path> files) {
        return files.stream().map(RegisteredClients::version).toList();
    }

    private static String version(Path file) {
        try {
            return Files.getLastModifiedTime(file) + " " + Files.size(file);
        } catch (IOException gone) {
            return "";
        }
    }
}
