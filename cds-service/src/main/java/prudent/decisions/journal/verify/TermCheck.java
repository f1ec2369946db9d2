package prudent.decisions.journal.verify;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import prudent.decisions.journal.chain.EventReading;
import prudent.decisions.journal.chain.Sha256;
import prudent.decisions.journal.chain.StoredEvent;
import prudent.decisions.journal.chain.Term;
import prudent.decisions.journal.verify.ChainReport.Change;
import prudent.decisions.journal.verify.ChainReport.Misfit;

/**
 * Holds the table of terms against the bodies. Terms are compared as two sums of keyed hashes, which costs one pass over the
 * table in its own order; only when the sums differ is the record looked for. The key is drawn anew for every check.
 */
final class TermCheck {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private final EventReading reading;
    private final byte[] key = new byte[32];
    private final Set<Long> unknown = new HashSet<>();
    private BigInteger expected = BigInteger.ZERO;

    TermCheck(EventReading reading) {
        this.reading = reading;
        new SecureRandom().nextBytes(key);
    }

    /** Adds what a record must be found by; a purged one is not found at all. */
    void expect(StoredEvent record) {
        var terms = expectedOf(record);
        if (terms.isEmpty()) {
            unknown.add(record.sequence());
        }
        for (var term : terms.orElse(Set.of())) {
            expected = expected.add(hash(term, record.sequence()));
        }
    }

    Optional<Misfit> check(Connection connection) throws SQLException {
        var found = BigInteger.ZERO;
        try (var select = connection.createStatement();
                var rows = select.executeQuery("SELECT name, value, sequence FROM term")) {
            while (rows.next()) {
                var sequence = rows.getLong(3);
                if (!unknown.contains(sequence)) {
                    found = found.add(hash(new Term(rows.getString(1), rows.getString(2)), sequence));
                }
            }
        }
        return found.mod(MODULUS).equals(expected.mod(MODULUS)) ? Optional.empty() : Optional.of(first(connection));
    }

    /** Both tables in the order of the records, side by side. */
    private Misfit first(Connection connection) throws SQLException {
        try (var selectEvents = connection.createStatement();
                var selectTerms = connection.createStatement();
                var events = selectEvents.executeQuery(
                        "SELECT " + StoredEvent.COLUMNS + " FROM event e ORDER BY e.sequence");
                var rows = selectTerms.executeQuery("SELECT sequence, name, value FROM term ORDER BY sequence")) {
            var more = rows.next();
            while (events.next()) {
                var record = new StoredEvent(events);
                var stored = new HashSet<Term>();
                var place = record.sequence();
                for (; more && rows.getLong(1) <= record.sequence(); more = rows.next()) {
                    place = Math.min(place, rows.getLong(1));
                    stored.add(new Term(rows.getString(2), rows.getString(3)));
                }
                var differs = expectedOf(record)
                        .filter(terms -> !terms.equals(stored))
                        .isPresent();
                if (differs || place < record.sequence()) {
                    return Change.HIDDEN.at(place);
                }
            }
            return Change.HIDDEN.at(more ? rows.getLong(1) : 0);
        }
    }

    private Optional<Set<Term>> expectedOf(StoredEvent record) {
        return record.hasBody()
                ? reading.terms().apply(record.kind(), record.body()).map(Set::copyOf)
                : Optional.of(Set.of());
    }

    private BigInteger hash(Term term, long sequence) {
        var digest = Sha256.digest();
        digest.update(key);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(sequence).flip());
        Sha256.add(digest, term.name() + '\0');
        Sha256.add(digest, term.value());
        return new BigInteger(1, digest.digest());
    }
}
