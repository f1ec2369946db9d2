package prudent.decisions.store.tallies;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.IntStream;
import prudent.decisions.store.database.StoreDatabase;

/** Counts days at once, as an instance does when it has nothing else to do. */
public final class FoldedDays {

    private FoldedDays() {}

    /** Those of these days that are not counted yet, the newest first; gives how many. */
    public static int fold(StoreDatabase database, IntStream days) throws SQLException {
        try (var connection = database.openToWrite()) {
            var folding = new Folding(database, connection);
            var known = Folding.days(connection);
            var uncounted = days.filter(day -> !known.contains(day))
                    .boxed()
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (var day : uncounted) {
                folding.fold(day);
            }
            return uncounted.size();
        }
    }
}
