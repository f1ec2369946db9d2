package prudent.editions.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import prudent.editions.signing.EditionKeys;
import prudent.editions.signing.EditionRefused;
import prudent.editions.signing.SignedEdition;
import prudent.people.Role;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody at this machine asks of the running program: files that the command line puts into {@code editions/requests} of the
 * data directory, and takes the answers from. Whoever may write there holds the data in their hands already.
 */
public final class Requests implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ASKED = ".request";
    private static final String ANSWERED = ".answer";
    private static final int LOOK_MILLIS = 200;
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int NOBODY_MILLIS = 5_000;

    private final Path directory;
    private final Proposals proposals;
    private final Releases releases;
    private final EditionKeys keys;
    private final Map<String, Role> accounts;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "editions-requests");
        thread.setDaemon(true);
        return thread;
    });

    Requests(Path data, Proposals proposals, Releases releases, EditionKeys keys, Map<String, Role> accounts) {
        this.directory = directory(data);
        this.proposals = proposals;
        this.releases = releases;
        this.keys = keys;
        this.accounts = accounts;
    }

    /**
     * What is asked. Who asks is the account that owns the file.
     *
     * @param why the reason
     * @param proposed a signed edition in Base64, to propose it; else empty
     * @param id the edition that is to take a step; else empty
     * @param stage the step: a {@link Stage} by its name
     * @param practices for a canary
     */
    public record Request(String why, String proposed, String id, String stage, Set<String> practices) {

        /** Puts the edition of before back. */
        public static Request rollBack(String why) {
            return new Request(why, "", "", "", Set.of());
        }

        /** Proposes a signed edition. */
        public static Request propose(byte[] signed, String why) {
            return new Request(why, Base64.getEncoder().encodeToString(signed), "", "", Set.of());
        }

        /** Brings an edition a step further, or takes it off the path. */
        public static Request step(String id, Stage stage, String why, Set<String> practices) {
            return new Request(why, "", id, stage.name(), practices);
        }
    }

    /** What came of it. */
    public record Answer(boolean done, String sentence) {}

    private static Path directory(Path data) {
        return data.resolve("editions").resolve("requests");
    }

    /** Looks from now on. */
    @SuppressWarnings("FutureReturnValueIgnored") // a look reports its own failures
    void watch() throws IOException {
        Files.createDirectories(directory);
        looking.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try (var files = Files.newDirectoryStream(directory, "*" + ASKED)) {
            for (var file : files) {
                var request = JSON.readValue(Files.readString(file, UTF_8), Request.class);
                var by = mover(file);
                Files.delete(file);
                var name = String.valueOf(file.getFileName()).replace(ASKED, ANSWERED);
                write(directory, name, JSON.writeValueAsString(answer(request, by)));
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("A request of the command line could not be answered: {}", e.toString());
        }
    }

    private Mover mover(Path file) throws IOException {
        var account = Files.getOwner(file).getName();
        return Mover.atThisMachine(account, accounts.get(account));
    }

    private Answer answer(Request request, Mover by) throws IOException {
        try {
            if (!request.proposed().isEmpty()) {
                var edition = SignedEdition.read(
                        new ByteArrayInputStream(Base64.getDecoder().decode(request.proposed())));
                var id = proposals.take(
                        keys.verified(edition), by, request.why() + " (signed by " + edition.signer() + ")");
                return new Answer(true, proposals.outcome(id));
            }
            if (!request.id().isEmpty()) {
                var stage = Stage.valueOf(request.stage());
                releases.move(request.id(), stage, by, request.why(), request.practices());
                return new Answer(true, "Edition " + request.id() + ": " + PathRules.word(stage) + ".");
            }
            return new Answer(
                    true, "Edition " + releases.rollBack(by, request.why()).id() + " answers.");
        } catch (ReleaseRefused | EditionRefused refused) {
            return new Answer(false, String.valueOf(refused.getMessage()));
        }
    }

    private static void write(Path directory, String name, String text) throws IOException {
        var writing = Files.writeString(directory.resolve(name + ".part"), text, UTF_8);
        Files.move(writing, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Asks the program that runs on a data directory; when none does, nothing stays behind. */
    public static Answer ask(Path data, Request request) throws IOException, InterruptedException {
        var directory = directory(data);
        if (!Files.isDirectory(directory)) {
            return new Answer(false, "No Prudent has run on " + data + ".");
        }
        var id = UUID.randomUUID().toString();
        write(directory, id + ASKED, JSON.writeValueAsString(request));
        var asked = directory.resolve(id + ASKED);
        var answered = directory.resolve(id + ANSWERED);
        for (int waited = 0; waited < PATIENCE_MILLIS; waited += LOOK_MILLIS / 4) {
            if (Files.exists(answered)) {
                var answer = JSON.readValue(Files.readString(answered, UTF_8), Answer.class);
                Files.delete(answered);
                return answer;
            }
            if (waited > NOBODY_MILLIS && Files.deleteIfExists(asked)) {
                return new Answer(false, "No Prudent is running on " + data + ": nothing was done.");
            }
            Thread.sleep(LOOK_MILLIS / 4);
        }
        return new Answer(false, "Prudent took the request and has not answered yet: look at the page Editions.");
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
