package prudent.decisions.journal.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static prudent.decisions.journal.SampleEntries.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import prudent.StartRefusal;
import prudent.decisions.journal.Journal;
import prudent.decisions.journal.JournalDamaged;
import prudent.decisions.journal.JournalReader;
import prudent.decisions.journal.SampleEntries;
import prudent.decisions.journal.chain.Chain;
import prudent.decisions.journal.chain.Term;
import prudent.decisions.journal.checkpoints.Checkpoint;
import prudent.decisions.journal.checkpoints.Checkpoints;
import prudent.decisions.journal.file.JournalDatabase;
import prudent.decisions.journal.file.JournalSettings;
import prudent.decisions.journal.verify.ChainReport.Change;
import prudent.decisions.journal.verify.ChainReport.Misfit;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every way of changing a journal of 20 records behind its back is noticed and named. */
class TamperingTest {

    private static final JournalSettings EVERY_FIVE = new JournalSettings(null, 5);

    private final Path directory;
    private final Path older;
    private List<Checkpoint> kept = List.of();

    TamperingTest(@TempDir Path directory, @TempDir Path older) {
        this.directory = directory;
        this.older = older;
    }

    /**
     * What somebody does.
     *
     * @param attack in words
     * @param steps one after the other
     * @param kept whether verify is given a checkpoint that was kept elsewhere
     * @param found what verify must call it
     * @param at the record that it must name
     */
    record Attack(String attack, List<String> steps, boolean kept, Change found, long at) {

        @Override
        public String toString() {
            return attack;
        }
    }

    @BeforeEach
    void writeTwentyRecordsInTwoSittings() throws Exception {
        write(1);
        for (var file : new String[] {"journal.db", "journal.head", "journal.checkpoints"}) {
            Files.copy(directory.resolve(file), older.resolve(file));
        }
        write(11);
        kept = Checkpoints.read(directory.resolve("journal.checkpoints"), Integer.MAX_VALUE)
                .lines();
    }

    private void write(int first) {
        try (var journal = Journal.open(directory, EVERY_FIVE)) {
            IntStream.range(first, first + 10)
                    .forEach(i -> journal.append(entry("record " + i)).join());
        }
    }

    static List<Attack> attacks() throws IOException {
        try (var attacks = TamperingTest.class.getResourceAsStream("attacks.yaml")) {
            return YAMLMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(attacks, new TypeReference<List<Attack>>() {});
        }
    }

    @Test
    void thereAreAttacks() throws Exception {
        assertThat(attacks()).hasSizeGreaterThan(30);
    }

    @Test
    void anUntouchedJournalFits() throws Exception {
        var told = new long[2];
        var report = new ChainCheck(directory, SampleEntries.READING, kept, (done, total) -> {
                    told[0] = done;
                    told[1] = total;
                })
                .check();

        assertThat(report.count()).isEqualTo(20);
        assertThat(report.misfit()).isEmpty();
        assertThat(told).containsExactly(20, 20);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void everyAttackIsFoundAndNamed(Attack attack) throws Exception {
        var attacker = new Attacker(directory, older);
        for (var step : attack.steps()) {
            attacker.take(step);
        }

        assertThat(misfit(attack.kept() ? kept : List.of())).isEqualTo(new Misfit(attack.at(), attack.found()));
    }

    /** What verify tells without a kept checkpoint about the end of the journal, the next start tells, too. */
    @ParameterizedTest
    @MethodSource("attacks")
    void noAttackOnTheEndIsBuiltUpon(Attack attack) throws Exception {
        var attacker = new Attacker(directory, older);
        for (var step : attack.steps()) {
            attacker.take(step);
        }

        if (attack.found() != Change.HIDDEN && attack.found() != Change.ERASED && !attack.kept()) {
            assertThatThrownBy(() -> Journal.open(directory, EVERY_FIVE))
                    .isInstanceOf(StartRefusal.class)
                    .hasMessageContaining("changed or damaged");
        }
    }

    @Test
    void anEditedRecordIsNotShown() throws Exception {
        new Attacker(directory, older).take("sql UPDATE event SET body = CAST('{}' AS BLOB) WHERE sequence = 7");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("journal.db"));
                var reader = new JournalReader(
                        JournalDatabase.openToRead(directory), new Chain(JournalDatabase.instance(connection)))) {
            assertThat(reader.find(new Term("name", "record 6"))).hasSize(1);
            assertThatThrownBy(() -> reader.find(new Term("name", "record 7"))).isInstanceOf(JournalDamaged.class);
        }
    }

    @Test
    void everyFlippedBitOfARecordIsNoticed() throws Exception {
        var file = directory.resolve("journal.db");
        var original = Files.readAllBytes(file);
        var place = new String(original, ISO_8859_1).indexOf("{\"name\":\"record 13\"}");

        for (var bit = 0; bit < 20 * 8; bit++) {
            var flipped = original.clone();
            flipped[place + bit / 8] ^= (byte) (1 << (bit % 8));
            Files.write(file, flipped);
            assertThat(misfit(List.of())).isEqualTo(new Misfit(13, Change.EDITED));
        }
    }

    @Test
    void aMissingKeyIsNotMadeAgain() throws Exception {
        Files.delete(directory.resolve("keys/checkpoints.key"));

        assertThatThrownBy(() -> Journal.open(directory))
                .isInstanceOf(StartRefusal.class)
                .hasMessageContaining("checkpoints.key")
                .hasMessageContaining("Put it back from a backup");
        assertThat(directory.resolve("keys/checkpoints.key")).doesNotExist();
    }

    @Test
    void aCheckpointThatWasBeingWrittenWhenThePowerWentIsForgotten() throws Exception {
        var file = directory.resolve("journal.checkpoints");
        var whole = Files.readString(file);
        Files.writeString(file, whole + whole.substring(0, 80));

        assertThat(new ChainCheck(directory, SampleEntries.READING, kept, (done, total) -> {})
                        .check()
                        .misfit())
                .isEmpty();
        Journal.open(directory).close();
        assertThat(Files.readString(file))
                .startsWith(whole)
                .hasLineCount((int) whole.lines().count() + 2);
    }

    private Misfit misfit(List<Checkpoint> known) throws Exception {
        return new ChainCheck(directory, SampleEntries.READING, known, (done, total) -> {})
                .check()
                .misfit()
                .orElseThrow();
    }
}
