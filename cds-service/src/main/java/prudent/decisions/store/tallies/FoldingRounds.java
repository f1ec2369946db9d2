package prudent.decisions.store.tallies;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import prudent.decisions.store.database.StoreDatabase;
import prudent.decisions.store.rows.Days;

/** When which days are counted: those that are over, the newest first, a few at a time, and none again and again. */
public final class FoldingRounds {

    private static final long FIRST_LOOK = Duration.ofSeconds(10).toMillis();
    private static final long EVERY = Duration.ofSeconds(30).toMillis();
    /** While there is much to count, a fifth of the time. */
    private static final long MOMENT = Duration.ofMillis(200).toMillis();

    private static final long REST = Duration.ofMillis(800).toMillis();
    /** What is heard of the evening before comes in the first hour of a day. */
    private static final long SETTLED = Duration.ofHours(1).toMillis();

    private static final long NOT_AGAIN = Duration.ofMinutes(10).toMillis();

    private final Clock clock;
    private final Map<Integer, Long> folded = new HashMap<>();
    private long next;

    public FoldingRounds(Clock clock) {
        this.clock = clock;
        next = clock.millis() + FIRST_LOOK;
    }

    /** Counts what is to be counted now, if it is time to. */
    public void fold(StoreDatabase database, Connection connection) throws SQLException {
        var begun = clock.millis();
        if (begun < next) {
            return;
        }
        next = begun + EVERY;
        var known = Folding.days(connection);
        var folding = new Folding(database, connection);
        folded.values().removeIf(at -> at + NOT_AGAIN < begun);
        var first = first(connection);
        for (var day = Days.of(begun - SETTLED) - 1; day >= first; day--) {
            if (!known.contains(day) && !folded.containsKey(day)) {
                folding.fold(day);
                folded.put(day, begun);
                if (clock.millis() > begun + MOMENT) {
                    next = clock.millis() + REST;
                    return;
                }
            }
        }
    }

    private static int first(Connection connection) throws SQLException {
        try (var select = connection.createStatement();
                var row = select.executeQuery("SELECT min(first_at) FROM instance WHERE shipped > 0")) {
            return row.next() && row.getObject(1) != null ? Days.of(row.getLong(1)) : Integer.MAX_VALUE;
        }
    }
}
