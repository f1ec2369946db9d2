package prudent.decisions.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import prudent.StartRefusal;
import prudent.decisions.EventTerms;
import prudent.decisions.journal.Journal;
import prudent.decisions.journal.verify.ChainCheck;
import prudent.decisions.log.TracedDisk.Step;

/**
 * What was acknowledged is there after the power was cut at any moment. Everything a service under load writes is traced; a cut leaves
 * what had been synced by then and any part, down to sectors, of what had not. That names are made, changed and deleted at once is taken for
 * granted here.
 */
@EnabledOnOs(OS.LINUX)
class PowerCutTest {

    private static final int CUTS = Integer.getInteger("prudent.power.cuts", 20);
    private static final long RUNNING_MILLIS = 1_200;

    private final Random random = new Random(23);
    private final Path directory;
    private final Path data;

    PowerCutTest(@TempDir Path directory) {
        this.directory = directory;
        data = directory.resolve("data");
    }

    @BeforeEach
    void trace() throws Exception {
        Files.createDirectories(data);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RecordingUnderLoad.class.getName(),
                        data.toString(),
                        "false")
                .redirectError(Redirect.DISCARD);
        process.environment().put("LD_PRELOAD", library().toString());
        process.environment().put("TRACE", directory.resolve("trace").toString());
        process.environment().put("WATCHED", data + "/");
        var running = process.start();
        try (var lines = running.inputReader()) {
            lines.readLine();
            var killer = new Thread(() -> kill(running));
            killer.start();
            lines.lines().forEach(line -> {});
            killer.join();
        }
    }

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        var acknowledged = 0;
        for (var lost : cuts(true)) {
            assertThat(lost.ids()).as("cut at step %d", lost.step()).isEmpty();
            acknowledged += lost.acknowledged();
        }
        System.out.println(CUTS + " power cuts, " + acknowledged + " acknowledged decisions looked for, none lost");
        assertThat(acknowledged).isGreaterThan(CUTS * 10);
    }

    /** The control: where syncs have no effect, the same cuts lose something. */
    @Test
    void aDiskThatDoesNotSyncIsNoticed() throws Exception {
        assertThat(cuts(false)).anyMatch(lost -> !lost.ids().isEmpty());
    }

    /** What was acknowledged before a step and is not there after a cut at it. */
    private record Lost(int step, int acknowledged, Set<String> ids) {}

    private List<Lost> cuts(boolean isSyncing) throws Exception {
        var steps = TracedDisk.read(directory.resolve("trace"));
        var first = steps.stream().map(Step::kind).toList().indexOf('P');
        assertThat(steps.size() - first)
                .as("steps since the first was acknowledged")
                .isGreaterThan(10 * CUTS);
        var moments = new TreeSet<Integer>();
        while (moments.size() < CUTS) {
            moments.add(first + 1 + random.nextInt(steps.size() - first));
        }
        var disk = new TracedDisk(isSyncing);
        var all = new ArrayList<Lost>();
        var taken = 0;
        for (var moment : moments) {
            for (; taken < moment; taken++) {
                disk.take(steps.get(taken));
            }
            var image = Files.createDirectory(directory.resolve(isSyncing + "-" + moment));
            disk.cut(data, image, random);
            all.add(new Lost(moment, disk.lines().size(), missing(image, disk.lines(), isSyncing)));
        }
        return all;
    }

    private static Set<String> missing(Path image, List<String> acknowledged, boolean isWhole) throws IOException {
        var missing = new HashSet<>(acknowledged);
        try {
            Journal.open(image).close();
            missing.removeAll(recorded(image));
        } catch (StartRefusal | IllegalStateException | SQLException damaged) {
            return missing;
        }
        if (isWhole) {
            var report = new ChainCheck(image, EventTerms.READING, List.of(), (done, total) -> {}).check();
            assertThat(report.misfit()).isEmpty();
        }
        return missing;
    }

    private static List<String> recorded(Path image) throws SQLException {
        var ids = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + image.resolve("journal.db"));
                var select = connection.createStatement();
                var rows = select.executeQuery(
                        "SELECT t.value FROM term t JOIN event e USING (sequence) WHERE t.name = 'decision'")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    private Path library() throws Exception {
        var library = directory.resolve("power-cut.so");
        var source = directory.resolve("power-cut.c");
        try (var resource = Journal.class.getResourceAsStream("power-cut.c")) {
            Files.write(source, Objects.requireNonNull(resource).readAllBytes());
        }
        assumeTrue(isCompiled(source, library), "there is no C compiler");
        return library;
    }

    private static boolean isCompiled(Path source, Path library) throws InterruptedException {
        try {
            return new ProcessBuilder("cc", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl")
                            .redirectError(Redirect.INHERIT)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noCompiler) {
            return false;
        }
    }

    private static void kill(Process process) {
        try {
            TimeUnit.MILLISECONDS.sleep(RUNNING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.toHandle().destroyForcibly();
    }
}
