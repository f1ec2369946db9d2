package prudent.decisions.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The last event that was committed, noted outside the database, so that a tail that is cut off, by a hand or by a damaged
 * write-ahead log, is noticed. It is written after each commit but not synced: after a power cut it may lag, never lead.
 */
final class HighWaterMark implements AutoCloseable {

    private static final String FILE = "journal.head";

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
        var parts = Files.readString(file, US_ASCII).strip().split(" ", -1);
        if (parts.length != 3 || !parts[1].matches("0\\d{18}")) {
            return Optional.empty();
        }
        return Optional.of(new Mark(parts[0], Long.parseLong(parts[1]), parts[2]));
    }

    static HighWaterMark open(Path directory) throws IOException {
        return new HighWaterMark(
                FileChannel.open(directory.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
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
