package prudent.decisions.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import prudent.DirectoryEntries;

/**
 * The last event that was committed, noted outside the database, so that a tail that is cut off, by a hand or by a damaged
 * write-ahead log, is noticed. It is written after each commit but not synced: after a power cut it may lag, never lead.
 */
final class HighWaterMark implements AutoCloseable {

    private static final String FILE = "journal.head";
    private static final int READINGS = 10;

    private final FileChannel channel;

    private HighWaterMark(FileChannel channel) {
        this.channel = channel;
    }

    /** Where the chain of an instance had got to. */
    record Mark(String instance, long sequence, String hash) {}

    static Optional<Mark> read(Path directory) throws IOException {
        var file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        // Until it reads the same twice: a running service may be writing it.
        var line = "";
        var next = Files.readString(file, US_ASCII);
        for (var attempt = 0; attempt < READINGS && !line.equals(next); attempt++) {
            line = next;
            next = Files.readString(file, US_ASCII);
        }
        var parts = line.strip().split(" ", -1);
        return parts.length == 3 && parts[1].matches("0\\d{18}")
                ? Optional.of(new Mark(parts[0], Long.parseLong(parts[1]), parts[2]))
                : Optional.empty();
    }

    /** Opened with a first mark that is on the disk, so that there is one to find after a power cut. */
    static HighWaterMark open(Path directory, Mark first) throws IOException {
        var mark = new HighWaterMark(
                FileChannel.open(directory.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        mark.note(first);
        mark.channel.force(true);
        DirectoryEntries.sync(directory);
        return mark;
    }

    /** The line has the same length every time, so that writing it over the last one leaves nothing of it. */
    void note(Mark mark) throws IOException {
        var line = ByteBuffer.wrap("%s %019d %s\n"
                .formatted(mark.instance(), mark.sequence(), mark.hash())
                .getBytes(US_ASCII));
        while (line.hasRemaining()) {
            channel.write(line, line.position());
        }
    }

    @Override
    public void close() throws IOException {
        channel.force(true);
        channel.close();
    }
}
