package prudent.decisions.journal.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.stream.IntStream;
import prudent.decisions.journal.Journal;
import prudent.decisions.journal.SampleEntries;
import prudent.decisions.journal.chain.Chain;
import prudent.decisions.journal.chain.EventContent;
import prudent.decisions.journal.chain.Payload;
import prudent.decisions.journal.checkpoints.CheckpointKey;
import prudent.decisions.journal.checkpoints.Checkpoints;
import prudent.decisions.journal.checkpoints.ForgedCheckpoint;
import prudent.decisions.journal.checkpoints.HighWaterMark;
import prudent.decisions.journal.file.JournalDatabase;
import prudent.decisions.journal.file.JournalSettings;

/** Somebody who can read our source and write into the data directory of a stopped Prudent. */
final class Attacker {

    private final Path directory;
    private final Path older;

    /** @param older a copy of the directory from earlier days */
    Attacker(Path directory, Path older) {
        this.directory = directory;
        this.older = older;
    }

    void take(String step) throws Exception {
        var words = step.split(" ", 2);
        var what = words.length > 1 ? words[1] : "";
        switch (words[0]) {
            case "sql" -> change(what);
            case "relink" -> relink(Long.parseLong(what.split(" ", -1)[0]), Long.parseLong(what.split(" ", -1)[1]));
            case "append" -> append();
            case "note" -> HighWaterMark.open(directory, end()).close();
            case "sign" -> sign(what);
            case "remove" -> Files.delete(directory.resolve(what));
            case "lines" -> keepLines(Integer.parseInt(what));
            case "restore" -> restore(what);
            case "serve" -> serve(Integer.parseInt(what));
            default -> throw new IllegalArgumentException(step);
        }
    }

    private void serve(int count) {
        try (var journal = Journal.open(directory, new JournalSettings(null, 5))) {
            IntStream.range(0, count).forEach(i -> journal.append(SampleEntries.entry("later " + i))
                    .join());
        }
    }

    private void keepLines(int count) throws IOException {
        var file = directory.resolve("journal.checkpoints");
        Files.write(file, Files.readAllLines(file, US_ASCII).subList(0, count));
    }

    private void restore(String what) throws IOException {
        if (what.equals("all")) {
            for (var file : new String[] {"journal.db", "journal.head", "journal.checkpoints"}) {
                restore(file);
            }
        } else {
            Files.write(directory.resolve(what), Files.readAllBytes(older.resolve(what)));
        }
    }

    /** Each checkpoint again, for the hash that its record has now. */
    private void sign(String which) throws Exception {
        var own = directory.resolve("keys/checkpoints.key");
        var key = CheckpointKey.open(which.equals("same") ? own : directory.resolve("other.key"), true);
        var lines = new ArrayList<String>();
        var file = directory.resolve("journal.checkpoints");
        var end = end();
        for (var each : Checkpoints.read(file, Integer.MAX_VALUE).lines()) {
            var sequence = Math.min(each.sequence(), end.sequence());
            lines.add(ForgedCheckpoint.line(each, key, sequence, hash(sequence)));
        }
        Files.write(file, lines);
    }

    private HighWaterMark.Mark end() throws SQLException {
        try (var connection = connect()) {
            var last = JournalDatabase.count(connection);
            return new HighWaterMark.Mark(JournalDatabase.instance(connection), last, hash(last));
        }
    }

    private String hash(long sequence) throws SQLException {
        try (var connection = connect();
                var select = connection.createStatement();
                var row = select.executeQuery("SELECT lower(hex(hash)) FROM event WHERE sequence = " + sequence)) {
            return row.next() ? row.getString(1) : Chain.BEGINNING;
        }
    }

    private void append() throws SQLException {
        change(
                "INSERT INTO event SELECT 21, kind, at, hash, hash, digest, digest, body FROM event WHERE sequence = 20");
        relink(21, 21);
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

    /** Replaces the body of the first record and computes hashes anew up to the last. */
    private void relink(long first, long last) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var update = connection.prepareStatement(
                        "UPDATE event SET body = ?, digest = ?, previous = ?, hash = ? WHERE sequence = ?")) {
            var chain = new Chain(JournalDatabase.instance(connection));
            for (var sequence = first; sequence <= last; sequence++) {
                var row = statement.executeQuery("SELECT e.body, e.at, e.sameness, coalesce((SELECT hash FROM event"
                        + " WHERE sequence = e.sequence - 1), zeroblob(32)) FROM event e WHERE sequence = " + sequence);
                var forged = "{\"name\":\"forged\"}".getBytes(UTF_8);
                var body = new Payload(sequence == first ? forged : row.getBytes(1));
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
