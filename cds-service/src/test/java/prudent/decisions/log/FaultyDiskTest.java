package prudent.decisions.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prudent.decisions.EventTerms;
import prudent.decisions.journal.Journal;
import prudent.decisions.journal.chain.Term;
import prudent.decisions.journal.verify.ChainCheck;

/** What was acknowledged before the disk failed is there, and nothing is acknowledged after. */
@EnabledOnOs(OS.LINUX)
class FaultyDiskTest {

    private static final int ROUNDS = Integer.getInteger("prudent.fault.rounds", 4);
    private static final int CALLS = 600;

    private final Random random = new Random(23);
    private final Path directory;
    private final Path data;

    FaultyDiskTest(@TempDir Path directory) {
        this.directory = directory;
        data = directory.resolve("data");
    }

    @BeforeEach
    void theNativeLibraryIsUnpackedOnAGoodDisk() throws IOException {
        Files.createDirectories(data);
    }

    @ParameterizedTest
    @CsvSource({"fsync, 8, 60", "full, 100, 1500"})
    void nothingIsAcknowledgedAfterADiskHasFailedOnce(String fault, int from, int to) throws Exception {
        for (var round = 1; round <= ROUNDS; round++) {
            var place = Files.createDirectory(directory.resolve("round-" + round));
            var after = from + random.nextInt(to - from);

            var lines = run(place, List.of("env", preload(), "FAULT=" + fault, "FAULT_AFTER=" + after));

            assertThat(lines.get(lines.size() - 1)).isEqualTo("trouble JOURNAL_FAILED");
            assertThat(lines).filteredOn(line -> line.startsWith("refused")).isNotEmpty();
            assertNothingLost(place, lines);
        }
    }

    @Test
    void shortWritesAreWrittenToTheirEnd() throws Exception {
        var lines = run(data, List.of("env", preload(), "FAULT=short", "FAULT_AFTER=0"));

        assertThat(lines).filteredOn(line -> line.startsWith("kept")).hasSize(CALLS);
        assertNothingLost(data, lines);
    }

    /** No file may grow beyond 3 MB, which the write-ahead log soon does: a write that fails for lack of room, with no tools. */
    @Test
    void aFileThatCannotGrowStopsTheJournal() throws Exception {
        var lines = run(data, List.of("sh", "-c", "ulimit -f 6144; exec \"$@\"", "sh"));

        assertThat(lines.get(lines.size() - 1)).isEqualTo("trouble JOURNAL_FAILED");
        assertThat(lines).filteredOn(line -> line.startsWith("kept")).isNotEmpty();
        assertNothingLost(data, lines);
    }

    private void assertNothingLost(Path place, List<String> lines) throws Exception {
        try (var journal = Journal.open(place)) {
            for (var line : lines) {
                var words = line.split(" ", -1);
                if (words[0].equals("kept")) {
                    assertThat(journal.find(new Term("decision", words[1])))
                            .as(line)
                            .hasSize(1);
                }
            }
            assertThat(journal.trouble()).as("a restart on a good disk").isEmpty();
        }
        var report = new ChainCheck(place, EventTerms.READING, List.of(), (done, total) -> {}).check();
        assertThat(report.misfit()).isEmpty();
    }

    private String preload() throws Exception {
        var library = directory.resolve("faulty-disk.so");
        if (!Files.exists(library)) {
            var source = directory.resolve("faulty-disk.c");
            try (var resource = Journal.class.getResourceAsStream("faulty-disk.c")) {
                Files.write(source, resource.readAllBytes());
            }
            assumeTrue(isCompiled(source, library), "there is no C compiler");
        }
        return "LD_PRELOAD=" + library;
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

    private static List<String> run(Path place, List<String> under) throws Exception {
        var command = new ArrayList<>(under);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                RecordingUntilRefused.class.getName(),
                place.toString(),
                String.valueOf(CALLS)));
        var process =
                new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
        var lines = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).isZero();
        return lines;
    }
}
