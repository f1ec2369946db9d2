package prudent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.util.FileSystemUtils;
import prudent.decisions.replay.Replay;
import prudent.engine.GuidelineLibrary;

/**
 * The real application, on a port of its own, with a fresh data directory and a clock that stands still. All test classes of a run
 * share it, so that a test must not rely on being alone. Use:
 * {@code @RegisterExtension static final RunningPrudent PRUDENT = new RunningPrudent();}
 */
public final class RunningPrudent implements BeforeAllCallback {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** The time it is for the application, all the time. */
    public static final Instant NOW =
            LocalDateTime.of(2026, 11, 23, 10, 5).atZone(LONDON).toInstant();

    public static final Clock CLOCK = Clock.fixed(NOW, LONDON);

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> settings;
    private final boolean isShared;
    private @Nullable Instance running;

    /** Without settings test classes share the application; with settings it is the test class's own. */
    public RunningPrudent(String... settings) {
        this(List.of(settings), settings.length == 0);
    }

    private RunningPrudent(List<String> settings, boolean isShared) {
        this.settings = settings;
        this.isShared = isShared;
    }

    /** With the synthetic month, which takes long to make: test classes share it. */
    public static RunningPrudent synthetic() {
        return new RunningPrudent(List.of("--prudent.synthetic=true"), true);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (!isShared) {
            running = new Instance(settings);
            context.getStore(Namespace.create(this)).put(Instance.class, running);
            return;
        }
        running = context.getRoot()
                .getStore(Namespace.create(RunningPrudent.class))
                .getOrComputeIfAbsent(settings, key -> new Instance(settings), Instance.class);
    }

    /** The address of a path, which begins with a slash. */
    public URI url(String path) {
        return URI.create(
                "http://localhost:" + instance().context.getEnvironment().getProperty("local.server.port") + path);
    }

    public HttpClient client() {
        return client;
    }

    /** A part of the application, where a test must reach behind its doors. */
    public <T> T part(Class<T> type) {
        return instance().context.getBean(type);
    }

    public Path data() {
        return instance().data;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(url(path)));
    }

    /** As one of the demonstration users. */
    public HttpResponse<String> getAs(String user, String path) {
        return sendAs(user, HttpRequest.newBuilder(url(path)));
    }

    /** As one of the demonstration users. */
    public HttpResponse<String> sendAs(String user, HttpRequest.Builder request) {
        var credentials = Base64.getEncoder().encodeToString((user + ":prudent").getBytes(UTF_8));
        return send(request.header("Authorization", "Basic " + credentials));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Instance instance() {
        return Objects.requireNonNull(running, "register it with @RegisterExtension");
    }

    private static final class Instance implements AutoCloseable {

        private final Path data = newDirectory();
        private final ConfigurableApplicationContext context;

        private final List<String> settings;

        private Instance(List<String> settings) {
            this.settings = settings;
            var arguments = new ArrayList<>(List.of("--server.port=0", "--prudent.data=" + data));
            arguments.addAll(settings);
            context = new SpringApplication(PrudentApplication.class, StandingClock.class)
                    .run(arguments.toArray(String[]::new));
        }

        private static Path newDirectory() {
            try {
                return Files.createTempDirectory("prudent");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Every decision that the tests had taken can be taken again: the facts that are kept say all that mattered. */
        private void checkReplay() throws IOException {
            if (settings.isEmpty()) {
                try (var library = GuidelineLibrary.packaged()) {
                    var report = new Replay(library).run(data, null, (done, total) -> {});
                    System.out.println("Replayed " + report.counts().getOrDefault(library.edition(), 0L)
                            + " decisions of this test run, " + report.changedInSameEdition() + " differ");
                    if (report.changedInSameEdition() > 0) {
                        throw new IllegalStateException("Decisions come out differently: " + report.differences());
                    }
                }
            }
        }

        @Override
        public void close() throws IOException {
            context.close();
            checkReplay();
            FileSystemUtils.deleteRecursively(data);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class StandingClock {

        @Bean
        @Primary
        Clock standingClock() {
            return CLOCK;
        }
    }
}
