package prudent.decisions.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.query.Scope;
import prudent.decisions.store.query.StoreUnavailable;

/** How many cards prescribers are shown. */
@Component
public final class CardLoad {

    private static final String DAY = "d.at / 86400000";

    private final Store store;

    CardLoad(Store store) {
        this.store = store;
    }

    /**
     * What was shown.
     *
     * @param orders orders that were signed, by the calls for them
     * @param cards cards in all calls
     * @param ofDays cards of each prescriber on each day with a call, fewest first
     */
    public record Shown(long orders, long cards, List<Long> ofDays) {

        public Shown {
            ofDays = List.copyOf(ofDays);
        }
    }

    /** Reads all decisions of the time: name a short one. Throws {@link StoreUnavailable} when the store does not answer. */
    public Shown of(Scope scope, DecisionQuery query) {
        var practice = query.facets().get(Facet.PRACTICE);
        return store.read(scope, connection -> {
            var sql = "SELECT d.practice, sum(CASE WHEN d.hook = 'order-sign' THEN 1 ELSE 0 END), sum(d.cards)"
                    + " FROM decision d WHERE d.at >= ? AND d.at < ?"
                    + " AND d.practice = coalesce(CAST(? AS TEXT), d.practice) GROUP BY d.practice, d.prescriber, "
                    + DAY;
            var orders = 0L;
            var cards = 0L;
            var days = new ArrayList<Long>();
            try (var select = connection.prepareStatement(sql)) {
                select.setLong(
                        1, query.from() == null ? Long.MIN_VALUE : query.from().toEpochMilli());
                select.setLong(
                        2, query.to() == null ? Long.MAX_VALUE : query.to().toEpochMilli());
                select.setString(3, practice);
                var rows = select.executeQuery();
                while (rows.next()) {
                    if (scope.includes(rows.getString(1))) {
                        orders += rows.getLong(2);
                        cards += rows.getLong(3);
                        days.add(rows.getLong(3));
                    }
                }
            }
            Collections.sort(days);
            return new Shown(orders, cards, days);
        });
    }
}
