package prudent.dmd;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A stream that ends in a refusal when it gives more than it may, and says how much it has given. */
final class BoundedStream extends FilterInputStream {

    private final String name;
    private final long most;
    private final LongConsumer progress;
    private long given;

    BoundedStream(InputStream in, String name, long most, LongConsumer progress) {
        super(in);
        this.name = name;
        this.most = most;
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        var octet = super.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        given += read;
        if (given > most) {
            throw new ReleaseRefused(name + " unpacks to far more than a file of a release holds.");
        }
        progress.accept(read);
    }
}
