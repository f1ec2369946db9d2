package prudent.decisions.store.copying;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prudent.decisions.store.query.Outcome;
import prudent.decisions.store.rows.Days;
import prudent.decisions.store.rows.Key;

/** What feedback tells of decisions, whichever of the two comes first: they may come from different instances. */
public final class Outcomes {

    /** How far the clocks of two instances may be apart. */
    private static final long SKEW = Duration.ofDays(1).toMillis();

    private final Connection connection;
    private final Set<Integer> days;
    private final List<String> cards = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private long earliestCard = Long.MAX_VALUE;

    /** @param days that decisions have been changed of */
    Outcomes(Connection connection, Set<Integer> days) {
        this.connection = connection;
        this.days = days;
    }

    /**
     * What was said of a card.
     *
     * @param practice who said it; absent when that was not kept
     */
    record Said(String card, @Nullable String practice, String service, String outcome) {}

    /** A card that was shown, and the place of its decision. */
    private record Shown(Key key, String card, String practice, String service) {

        /** Feedback counts only when it comes from where the card was shown. */
        boolean isOf(Said said) {
            return said.card().equals(card)
                    && said.service().equals(service)
                    && Objects.requireNonNullElse(said.practice(), practice).equals(practice);
        }
    }

    void noteCard(Key key, String card) {
        cards.add(card);
        earliestCard = Math.min(earliestCard, key.at());
    }

    void noteFeedback(Said feedback) {
        said.add(feedback);
    }

    /** To be called when cards and feedback are in the tables. */
    void write() throws SQLException {
        var all = saidBefore();
        all.addAll(said);
        if (all.isEmpty()) {
            return;
        }
        var shown = shown(all.stream().map(Said::card).distinct().toList());
        // By its key, so that PostgreSQL looks at one month only.
        try (var update =
                connection.prepareStatement("UPDATE decision SET outcome = ?, ignored = NULL, ignored_by = NULL"
                        + " WHERE at = ? AND instance = ? AND seq = ? AND outcome <> '" + Outcome.ACCEPTED.key()
                        + "'")) {
            for (var one : all) {
                for (var card : shown) {
                    if (card.isOf(one)) {
                        update.setString(1, one.outcome());
                        card.key().set(update, 2);
                        update.addBatch();
                        days.add(Days.of(card.key().at()));
                    }
                }
            }
            update.executeBatch();
        }
    }

    /** What was said of cards before they came. */
    private List<Said> saidBefore() throws SQLException {
        var found = new ArrayList<Said>();
        if (cards.isEmpty()) {
            return found;
        }
        var sql = "SELECT card, practice, service, outcome FROM feedback WHERE card IN " + placeholders(cards)
                + " AND at >= ? ORDER BY at, instance, seq";
        try (var select = connection.prepareStatement(sql)) {
            select.setLong(set(select, cards), earliestCard - SKEW);
            var rows = select.executeQuery();
            while (rows.next()) {
                var practice = rows.getString(2);
                found.add(new Said(
                        rows.getString(1), practice.isEmpty() ? null : practice, rows.getString(3), rows.getString(4)));
            }
        }
        return found;
    }

    private List<Shown> shown(List<String> ids) throws SQLException {
        var found = new ArrayList<Shown>();
        var sql = "SELECT " + Key.COLUMNS + ", id, practice, service FROM card WHERE id IN " + placeholders(ids);
        try (var select = connection.prepareStatement(sql)) {
            set(select, ids);
            var rows = select.executeQuery();
            while (rows.next()) {
                found.add(new Shown(Key.read(rows), rows.getString(4), rows.getString(5), rows.getString(6)));
            }
        }
        return found;
    }

    private static String placeholders(List<String> values) {
        return "(?" + ", ?".repeat(values.size() - 1) + ")";
    }

    /** Gives the number of the next parameter. */
    private static int set(PreparedStatement statement, List<String> values) throws SQLException {
        for (var i = 0; i < values.size(); i++) {
            statement.setString(i + 1, values.get(i));
        }
        return values.size() + 1;
    }

    void clear() {
        cards.clear();
        said.clear();
        earliestCard = Long.MAX_VALUE;
    }
}
