package prudent.decisions.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/** An event as its bytes stand in the database, not yet trusted. */
final class StoredEvent {

    static final String COLUMNS = "e.sequence, e.kind, e.previous, e.hash, e.body, e.at";

    private final long sequence;
    private final String kind;
    private final byte[] previous;
    private final byte[] hash;
    private final byte[] body;
    private final long at;

    /** Reads a row of {@link #COLUMNS}. */
    StoredEvent(ResultSet row) throws SQLException {
        sequence = row.getLong(1);
        kind = row.getString(2);
        previous = row.getBytes(3);
        hash = row.getBytes(4);
        body = row.getBytes(5);
        at = row.getLong(6);
    }

    long sequence() {
        return sequence;
    }

    String hash() {
        return HexFormat.of().formatHex(hash);
    }

    boolean hasItsHash(Chain chain) {
        return Arrays.equals(hash, chain.hash(sequence, kind, previous, body));
    }

    boolean follows(String hashBefore) {
        return HexFormat.of().formatHex(previous).equals(hashBefore);
    }

    Event event() {
        return new Event(
                sequence,
                kind,
                Instant.ofEpochMilli(at),
                new String(body, UTF_8),
                HexFormat.of().formatHex(previous),
                hash());
    }
}
