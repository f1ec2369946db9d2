package prudent.decisions.journal.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** An event as its bytes stand in the database, not yet trusted. */
public final class StoredEvent {

    public static final String COLUMNS = "e.sequence, e.kind, e.at, e.previous, e.hash, e.sameness, e.digest, e.body";

    private final long sequence;
    private final byte[] previous;
    private final byte[] hash;
    private final EventContent content;
    private final byte @Nullable [] body;

    /** Reads a row of {@link #COLUMNS}. */
    public StoredEvent(ResultSet row) throws SQLException {
        sequence = row.getLong(1);
        previous = row.getBytes(4);
        hash = row.getBytes(5);
        content = new EventContent(row.getString(2), row.getLong(3), row.getBytes(6), row.getBytes(7));
        body = row.getBytes(8);
    }

    public long sequence() {
        return sequence;
    }

    public String kind() {
        return content.kind();
    }

    public String hash() {
        return hex(hash);
    }

    Instant at() {
        return Instant.ofEpochMilli(content.at());
    }

    public boolean hasBody() {
        return body != null;
    }

    /** Whether it is as it was written; a body that was taken away says nothing against it. */
    public boolean hasItsHash(Chain chain) {
        return Arrays.equals(hash, chain.hash(sequence, previous, content))
                && (body == null || Arrays.equals(content.digest(), Sha256.of(body)));
    }

    /** Whether it was written as the record of this number. */
    public boolean hasItsHashAt(Chain chain, long number) {
        return Arrays.equals(hash, chain.hash(number, previous, content));
    }

    /** The JSON; empty after it was purged. */
    public String body() {
        return body == null ? "" : new String(body, UTF_8);
    }

    public boolean follows(String hashBefore) {
        return hex(previous).equals(hashBefore);
    }

    public Event event(Chain chain) {
        return new Event(
                chain.instance(),
                sequence,
                content.kind(),
                at(),
                body(),
                new Event.Proof(hex(previous), hash(), hex(content.sameness()), hex(content.digest())));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
