package prudent.decisions.journal.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prudent.decisions.journal.chain.EventReading;
import prudent.decisions.journal.chain.PurgeScope;
import prudent.decisions.journal.chain.StoredEvent;

/** The purges that the journal itself holds orders for; looked up when the first record without a body is met. */
final class OrderedPurges {

    private final Connection connection;
    private final EventReading reading;
    private @Nullable List<PurgeScope> ordered;

    OrderedPurges(Connection connection, EventReading reading) {
        this.connection = connection;
        this.reading = reading;
    }

    boolean cover(StoredEvent event) throws SQLException {
        if (ordered == null) {
            ordered = read();
        }
        return ordered.stream().anyMatch(scope -> scope.covers(event));
    }

    /** Whether each order is as it was written, the walk finds out when it comes to it. */
    private List<PurgeScope> read() throws SQLException {
        var scopes = new ArrayList<PurgeScope>();
        try (var select = connection.createStatement();
                var rows = select.executeQuery("SELECT " + StoredEvent.COLUMNS
                        + " FROM event e WHERE e.kind = 'purge' AND e.body IS NOT NULL")) {
            while (rows.next()) {
                var order = new StoredEvent(rows);
                reading.purge()
                        .apply(order.kind(), order.body())
                        .filter(scope -> scope.through() < order.sequence())
                        .ifPresent(scopes::add);
            }
        }
        return scopes;
    }
}
