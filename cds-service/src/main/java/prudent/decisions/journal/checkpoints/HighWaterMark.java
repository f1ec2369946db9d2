package prudent.decisions.journal.checkpoints;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import prudent.DirectoryEntries;
import prudent.decisions.journal.chain.Sha256;

/**
 * The last event that was committed, noted outside the database, so that a tail that is cut off, by a hand or by a damaged
 * write-ahead log, is noticed. It is written after each commit but not synced: after a power cut it may lag, never lead. There
 * are two lines, written in turn and each with a digest of its own: one that was written in part leaves the other.
 */
public final class HighWaterMark implements AutoCloseable {

    private static final String FILE = "journal.head";
    private static final int DIGEST = 16;

    private final FileChannel channel;
    private int turn;

    private HighWaterMark(FileChannel channel) {
        this.channel = channel;
    }

    /** Where the chain of an instance had got to. */
    public record Mark(String instance, long sequence, String hash) {}

    /** The later of the two that can be read. */
    public static Optional<Mark> read(Path directory) throws IOException {
        var file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Arrays.stream(new String(Files.readAllBytes(file), US_ASCII).split("\n", -1))
                .map(HighWaterMark::mark)
                .flatMap(Optional::stream)
                .max(Comparator.comparingLong(Mark::sequence));
    }

    private static Optional<Mark> mark(String line) {
        var parts = line.split(" ", -1);
        if (parts.length != 4 || !parts[1].matches("0\\d{18}")) {
            return Optional.empty();
        }
        var mark = new Mark(parts[0], Long.parseLong(parts[1]), parts[2]);
        return line(mark).equals(line + "\n") ? Optional.of(mark) : Optional.empty();
    }

    /** Every line of a journal has the same length. */
    private static String line(Mark mark) {
        var text = "%s %019d %s".formatted(mark.instance(), mark.sequence(), mark.hash());
        var digest = HexFormat.of().formatHex(Sha256.of(text.getBytes(US_ASCII)));
        return text + " " + digest.substring(0, DIGEST) + "\n";
    }

    /** Opened with a first mark that is on the disk, so that there is one to find after a power cut. */
    public static HighWaterMark open(Path directory, Mark first) throws IOException {
        var mark = new HighWaterMark(
                FileChannel.open(directory.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        mark.note(first);
        mark.channel.force(true);
        mark.note(first);
        mark.channel.force(true);
        DirectoryEntries.sync(directory);
        return mark;
    }

    public void note(Mark mark) throws IOException {
        var line = ByteBuffer.wrap(line(mark).getBytes(US_ASCII));
        var start = (long) turn * line.capacity();
        while (line.hasRemaining()) {
            channel.write(line, start + line.position());
        }
        turn = 1 - turn;
    }

    @Override
    public void close() throws IOException {
        channel.force(true);
        channel.close();
    }
}
