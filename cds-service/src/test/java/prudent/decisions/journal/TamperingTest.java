package prudent.decisions.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static prudent.decisions.journal.SampleEntries.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prudent.StartRefusal;
import prudent.decisions.journal.ChainReport.Change;
import prudent.decisions.journal.ChainReport.Misfit;

/** Every way of changing a journal of 20 records behind its back is noticed and named. */
class TamperingTest {

    private final Path directory;

    TamperingTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeEach
    void writeTwentyRecords() {
        try (var journal = Journal.open(directory)) {
            for (var i = 1; i <= 20; i++) {
                journal.append(entry("record " + i)).join();
            }
        }
    }

    @Test
    void anUntouchedJournalFits() throws Exception {
        assertThat(new ChainCheck(directory, count -> {}).check()).satisfies(report -> {
            assertThat(report.count()).isEqualTo(20);
            assertThat(report.misfit()).isEmpty();
        });
    }

    @Test
    void anEditedBodyIsNamed() throws Exception {
        change(
                "UPDATE event SET body = CAST(replace(CAST(body AS TEXT), 'record', 'retold') AS BLOB) WHERE sequence = 7");

        assertThat(misfit()).isEqualTo(new Misfit(7, Change.EDITED));
    }

    @Test
    void anEditedKindIsNamed() throws Exception {
        change("UPDATE event SET kind = 'other' WHERE sequence = 20");

        assertThat(misfit()).isEqualTo(new Misfit(20, Change.EDITED));
    }

    @Test
    void aRecordMissingFromTheMiddleIsNamed() throws Exception {
        change("DELETE FROM event WHERE sequence = 11");

        assertThat(misfit()).isEqualTo(new Misfit(11, Change.MISSING));
    }

    @Test
    void laterRecordsMovedUpOverAMissingOneAreNamed() throws Exception {
        change("DELETE FROM event WHERE sequence = 11");
        change("UPDATE event SET sequence = sequence - 1 WHERE sequence > 11");

        assertThat(misfit()).isEqualTo(new Misfit(11, Change.EDITED));
    }

    @Test
    void swappedRecordsAreNamed() throws Exception {
        change("UPDATE event SET sequence = -5 WHERE sequence = 5");
        change("UPDATE event SET sequence = 5 WHERE sequence = 6");
        change("UPDATE event SET sequence = 6 WHERE sequence = -5");

        assertThat(misfit()).isEqualTo(new Misfit(5, Change.EDITED));
    }

    @Test
    void aReplacedRecordWithItsHashRecomputedIsNamed() throws Exception {
        relink(9, 9);

        assertThat(misfit()).isEqualTo(new Misfit(9, Change.RELINKED));
    }

    @Test
    void aChainLinkedAgainToItsEndIsNoticed() throws Exception {
        relink(9, 20);

        assertThat(misfit()).isEqualTo(new Misfit(20, Change.RELINKED));
        assertStartIsRefused();
    }

    @Test
    void aTailCutOffIsNamed() throws Exception {
        change("DELETE FROM event WHERE sequence > 18");

        assertThat(misfit()).isEqualTo(new Misfit(19, Change.TRUNCATED));
        assertStartIsRefused();
    }

    @Test
    void aTailCutOffWithItsMarkIsNoticed() throws Exception {
        change("DELETE FROM event WHERE sequence > 18");
        Files.delete(directory.resolve("journal.head"));

        assertThat(misfit()).isEqualTo(new Misfit(18, Change.UNMARKED));
        assertStartIsRefused();
    }

    @Test
    void anotherJournalInItsPlaceIsNoticed(@TempDir Path elsewhere) throws Exception {
        Journal.open(elsewhere).close();
        Files.copy(
                elsewhere.resolve("journal.db"), directory.resolve("journal.db"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(misfit().change()).isEqualTo(Change.RELINKED);
        assertStartIsRefused();
    }

    @Test
    void anEditedRecordIsNotShown() throws Exception {
        change("UPDATE event SET body = CAST('{}' AS BLOB) WHERE sequence = 7");
        try (var connection = connect();
                var reader = new JournalReader(directory, new Chain(JournalDatabase.instance(connection)))) {
            assertThat(reader.find(new Term("name", "record 6"))).hasSize(1);
            assertThatThrownBy(() -> reader.find(new Term("name", "record 7"))).isInstanceOf(JournalDamaged.class);
        }
        assertStartIsRefused();
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
            assertThat(misfit()).isEqualTo(new Misfit(13, Change.EDITED));
        }
    }

    private Misfit misfit() throws Exception {
        return new ChainCheck(directory, count -> {}).check().misfit().orElseThrow();
    }

    private void assertStartIsRefused() {
        assertThatThrownBy(() -> Journal.open(directory))
                .isInstanceOf(StartRefusal.class)
                .hasMessageContaining("changed or damaged");
    }

    private void change(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("journal.db"));
    }

    /** Replaces the body of the first record and recomputes hashes up to the last, as somebody would who can read our source. */
    private void relink(long first, long last) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var update = connection.prepareStatement(
                        "UPDATE event SET body = ?, digest = ?, previous = ?, hash = ? WHERE sequence = ?")) {
            var chain = new Chain(JournalDatabase.instance(connection));
            for (var sequence = first; sequence <= last; sequence++) {
                var row = statement.executeQuery("SELECT e.body, e.at, e.sameness, (SELECT hash FROM event"
                        + " WHERE sequence = e.sequence - 1) FROM event e WHERE sequence = " + sequence);
                var body = new Payload(sequence == first ? "{}".getBytes(UTF_8) : row.getBytes(1));
                var previous = row.getBytes(4);
                var content = new EventContent("sample", row.getLong(2), row.getBytes(3), body.digest());
                update.setBytes(1, body.bytes());
                update.setBytes(2, body.digest());
                update.setBytes(3, previous);
                update.setBytes(4, chain.hash(sequence, previous, content));
                update.setLong(5, sequence);
                update.executeUpdate();
            }
        }
    }
}
