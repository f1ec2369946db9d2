package prudent.decisions.journal.verify;

import java.sql.Connection;
import java.sql.SQLException;
import prudent.decisions.journal.chain.Chain;
import prudent.decisions.journal.chain.StoredEvent;
import prudent.decisions.journal.verify.ChainReport.Change;
import prudent.decisions.journal.verify.ChainReport.Misfit;

/** Finds out what was done to a record that does not fit. */
final class ChainDiagnosis {

    private final Connection connection;
    private final Chain chain;

    ChainDiagnosis(Connection connection, Chain chain) {
        this.connection = connection;
        this.chain = chain;
    }

    /** A record that is found in another place was not edited but moved there. */
    Misfit of(Change change, StoredEvent record, long expected) throws SQLException {
        if (change == Change.RELINKED) {
            return change.at(Math.max(1, expected - 1));
        }
        if (change == Change.EDITED && isFromElsewhere(record)) {
            return (isElsewhere(expected) ? Change.SWAPPED : Change.MISSING).at(expected);
        }
        return change.at(expected);
    }

    private boolean isFromElsewhere(StoredEvent record) throws SQLException {
        if (record.hasItsHashAt(chain, record.sequence())) {
            return false;
        }
        var last = last();
        for (var sequence = 1L; sequence <= last + 1; sequence++) {
            if (record.hasItsHashAt(chain, sequence)) {
                return true;
            }
        }
        return false;
    }

    private boolean isElsewhere(long expected) throws SQLException {
        try (var select = connection.createStatement();
                var rows = select.executeQuery("SELECT " + StoredEvent.COLUMNS + " FROM event e")) {
            while (rows.next()) {
                if (new StoredEvent(rows).hasItsHashAt(chain, expected)) {
                    return true;
                }
            }
            return false;
        }
    }

    private long last() throws SQLException {
        try (var select = connection.createStatement();
                var row = select.executeQuery("SELECT max(sequence) FROM event")) {
            return row.getLong(1);
        }
    }
}
