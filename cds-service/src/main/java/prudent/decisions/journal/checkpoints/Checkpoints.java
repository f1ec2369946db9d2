package prudent.decisions.journal.checkpoints;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import prudent.DirectoryEntries;
import prudent.decisions.journal.checkpoints.Checkpoint.Occasion;
import prudent.decisions.journal.checkpoints.HighWaterMark.Mark;

/** The signed checkpoints of a journal: a line at every start, every so many events and at every orderly stop. */
public final class Checkpoints implements AutoCloseable {

    public static final String FILE = "journal.checkpoints";

    private final FileChannel channel;
    private final CheckpointKey key;
    private final int every;
    private long last;

    private Checkpoints(FileChannel channel, CheckpointKey key, int every) {
        this.channel = channel;
        this.key = key;
        this.every = every;
    }

    /**
     * What the file holds.
     *
     * @param lines those whose signatures are good, oldest first
     * @param unreadable number of the first line that is none, from 1; 0 when all are good
     */
    public record Content(List<Checkpoint> lines, int unreadable) {

        public boolean isMissing() {
            return lines.isEmpty() && unreadable == 0;
        }
    }

    /**
     * The last lines of a file. A line without its end was being written when the power went, and counts for nothing.
     *
     * @param most how many at most: checking a signature takes a good part of a millisecond
     */
    public static Content read(Path file, int most) throws IOException {
        var text = Files.exists(file) ? Files.readString(file, US_ASCII) : "";
        var lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        var number = Math.max(0, lines.size() - most);
        var checkpoints = new ArrayList<Checkpoint>();
        for (var line : lines.subList(number, lines.size())) {
            number++;
            var checkpoint = Checkpoint.read(line);
            if (checkpoint.isEmpty()) {
                return new Content(checkpoints, number);
            }
            checkpoints.add(checkpoint.get());
        }
        return new Content(checkpoints, 0);
    }

    /** Opened with a first line that says where the journal stands at the start. */
    public static Checkpoints open(Path directory, CheckpointKey key, int every, Mark end) throws IOException {
        var file = directory.resolve(FILE);
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var text = Files.readString(file, US_ASCII);
        channel.truncate(text.lastIndexOf('\n') + 1L);
        channel.position(channel.size());
        var checkpoints = new Checkpoints(channel, key, every);
        checkpoints.add(end, Occasion.START);
        DirectoryEntries.sync(directory);
        return checkpoints;
    }

    /** Adds one when enough was written since the last. */
    public void after(Mark end) throws IOException {
        if (end.sequence() - last >= every) {
            add(end, Occasion.RUNNING);
        }
    }

    public void stop(Mark end) throws IOException {
        add(end, Occasion.STOP);
    }

    private void add(Mark end, Occasion occasion) throws IOException {
        var at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var checkpoint =
                key.sign(new Checkpoint(end.instance(), end.sequence(), end.hash(), at, occasion, key.publicKey(), ""));
        var line = ByteBuffer.wrap((checkpoint.line() + "\n").getBytes(US_ASCII));
        while (line.hasRemaining()) {
            channel.write(line);
        }
        channel.force(true);
        last = end.sequence();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
