package prudent.decisions.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What feedback tells of decisions, whichever of the two comes first: they may come from different instances. */
final class Outcomes {

    private final Connection connection;
    private final PreparedStatement update;

    Outcomes(Connection connection) throws SQLException {
        this.connection = connection;
        update = connection.prepareStatement("UPDATE decision SET outcome = ?, ignored = NULL, ignored_by = NULL"
                + " WHERE outcome <> '" + Outcome.ACCEPTED.key() + "' AND (at, instance, seq) IN"
                + " (SELECT at, instance, seq FROM card WHERE id = ?"
                + " AND practice = coalesce(CAST(? AS TEXT), practice) AND service = ?)");
    }

    /**
     * What was said of a card.
     *
     * @param practice who said it; absent when that was not kept
     */
    record Said(String card, @Nullable String practice, String service, String outcome) {}

    /** Feedback counts only when it comes from where the card was shown. */
    void note(Said said) throws SQLException {
        update.setString(1, said.outcome());
        update.setString(2, said.card());
        update.setString(3, said.practice());
        update.setString(4, said.service());
        update.executeUpdate();
    }

    /** Looks for what was said of cards before they came. */
    void noteAllOf(List<String> cards) throws SQLException {
        if (cards.isEmpty()) {
            return;
        }
        var found = new ArrayList<Said>();
        var sql = "SELECT card, practice, service, outcome FROM feedback WHERE card IN (?"
                + ", ?".repeat(cards.size() - 1) + ") ORDER BY at, instance, seq";
        try (var select = connection.prepareStatement(sql)) {
            for (var i = 0; i < cards.size(); i++) {
                select.setString(i + 1, cards.get(i));
            }
            var rows = select.executeQuery();
            while (rows.next()) {
                var practice = rows.getString(2);
                found.add(new Said(
                        rows.getString(1), practice.isEmpty() ? null : practice, rows.getString(3), rows.getString(4)));
            }
        }
        for (var said : found) {
            note(said);
        }
    }
}
