package prudent.decisions.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import prudent.PrudentApplication;
import prudent.decisions.store.database.StoreSettings;

/** The set-up of {@code deploy/two-instances}, as an administrator starts and restarts it. */
class TwoInstancesTest {

    private static final Path SCRIPTS = Path.of("..", "deploy", "two-instances");
    private static final Path GUIDELINES = Path.of("..", "rules", "guidelines");
    /** Enough for a card on a sore throat, and started sooner than a hundred. */
    private static final List<String> FOLDERS =
            List.of("acute-sore-throat", "definitions", "scores", "antibiotic-benefit", "indication");

    @RegisterExtension
    static final BeforeAllCallback START = context -> server = TestPostgres.of(context);

    private static @Nullable TestPostgres server;

    private final Path directory;
    private Map<String, String> environment = Map.of();

    TwoInstancesTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeEach
    void prepare() throws Exception {
        for (var program : List.of("haproxy", "python3", "curl", "bash")) {
            assumeTrue(isInstalled(program), program + " is not installed here");
        }
        StoreSettings database = Objects.requireNonNull(server).newDatabase();
        for (var folder : FOLDERS) {
            FileSystemUtils.copyRecursively(
                    GUIDELINES.resolve(folder), directory.resolve("guidelines").resolve(folder));
        }
        environment = Map.of(
                "DIR", directory.toString(),
                "JAR", jar().toString(),
                "PORT", freePort(),
                "PORT_ONE", freePort(),
                "PORT_TWO", freePort(),
                "DATABASE_URL", String.valueOf(database.url()),
                "DATABASE_USER", String.valueOf(database.username()),
                "DATABASE_PASSWORD", String.valueOf(database.password()),
                "ARGUMENTS", "--prudent.guidelines=" + directory.resolve("guidelines"),
                "PAUSE", "0.1");
    }

    @AfterEach
    void stop() throws Exception {
        if (!environment.isEmpty()) {
            run("stop").waitFor();
        }
    }

    @Test
    void aRollingRestartUnderLoadFailsNoCallAndLosesNothing() throws Exception {
        assertThat(run("start").waitFor()).as("start").isZero();

        var check = process(
                "check.py",
                "python3",
                script("check.py"),
                "120",
                address("PORT"),
                address("PORT_ONE"),
                address("PORT_TWO"));
        assertThat(run("restart").waitFor()).as("restart").isZero();
        check.destroy();

        assertThat(check.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(directory.resolve("check.py.out")))
                .matches("(?s)[1-9]\\d+ calls answered, 0 failed, 0 lost, 0 recorded twice,"
                        + " 0 feedback to the other instance refused\n");
    }

    private Process run(String action) throws IOException {
        return process(action, "bash", script("run.sh"), action);
    }

    private Process process(String name, String... command) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(name + ".out").toFile());
        builder.environment().putAll(environment);
        // Half the time until it is ready: these instances do not live long enough for better code.
        builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        return builder.start();
    }

    private static String script(String name) {
        return SCRIPTS.resolve(name).toString();
    }

    private String address(String port) {
        return "http://localhost:" + environment.get(port);
    }

    /** What is packaged after the tests, as it stands before: a jar that only names the class path. */
    private Path jar() throws IOException {
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, PrudentApplication.class.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(Collectors.joining(" ")));
        var jar = directory.resolve("prudent.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        }
    }
}
