package prudent.decisions.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prudent.ChildJvm;
import prudent.decisions.EventTerms;
import prudent.decisions.journal.Journal;
import prudent.decisions.journal.verify.ChainCheck;

/** What was acknowledged is there after the process was killed at any moment, once. */
class KillTest {

    private static final int ROUNDS = Integer.getInteger("prudent.kill.rounds", 20);

    private final Random random = new Random(23);
    private final Path directory;

    KillTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void nothingAcknowledgedIsLostOrDoubled() throws Exception {
        var acknowledgedInAll = 0;
        for (var round = 1; round <= ROUNDS; round++) {
            var data = Files.createDirectory(directory.resolve("round-" + round));
            var acknowledged = killed(data, false);

            var found = idsAfterRestart(data);

            assertThat(found).as("round %d: acknowledged", round).containsAll(acknowledged);
            assertThat(found).as("round %d: decisions", round).doesNotHaveDuplicates();
            assertThat(found).as("round %d: one decision a call", round).hasSize(count(data, "hookInstance"));
            var report = new ChainCheck(data, EventTerms.READING, List.of(), (done, total) -> {}).check();
            assertThat(report.misfit()).as("round %d: chain", round).isEmpty();
            assertThat(report.count()).isEqualTo(found.size());
            acknowledgedInAll += acknowledged.size();
        }
        System.out.println(ROUNDS + " kills, " + acknowledgedInAll + " decisions acknowledged, none lost");
        assertThat(acknowledgedInAll).as("decisions under test").isGreaterThan(ROUNDS * 10);
    }

    /** The control: with acknowledgement before the commit, the same check finds losses. */
    @Test
    void acknowledgingTooEarlyIsNoticed() throws Exception {
        var lost = 0;
        for (var round = 1; round <= 5 && lost == 0; round++) {
            var data = Files.createDirectory(directory.resolve("careless-" + round));
            var acknowledged = new HashSet<>(killed(data, true));
            acknowledged.removeAll(idsAfterRestart(data));
            lost += acknowledged.size();
        }
        assertThat(lost).isPositive();
    }

    private List<String> killed(Path data, boolean careless) throws Exception {
        return ChildJvm.start(RecordingUnderLoad.class, data, careless)
                .killAfter(Duration.ofMillis(50 + random.nextInt(700)));
    }

    private static List<String> idsAfterRestart(Path data) throws Exception {
        Journal.open(data).close();
        var ids = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("journal.db"));
                var select = connection.createStatement();
                var rows = select.executeQuery("SELECT t.value FROM term t JOIN event e USING (sequence)"
                        + " WHERE t.name = 'decision' AND e.kind = 'decision'")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    private static int count(Path data, String term) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("journal.db"));
                var select = connection.prepareStatement("SELECT count(DISTINCT value) FROM term WHERE name = ?")) {
            select.setString(1, term);
            return select.executeQuery().getInt(1);
        }
    }
}
