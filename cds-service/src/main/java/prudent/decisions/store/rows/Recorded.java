package prudent.decisions.store.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prudent.decisions.Decision;
import prudent.decisions.EventJson;
import prudent.decisions.Feedback;
import prudent.decisions.HeardFeedback;
import prudent.decisions.RecordedDecision;
import prudent.decisions.ShownCard;
import prudent.decisions.journal.JournalDamaged;
import prudent.decisions.journal.chain.Event;

/** Decisions read whole, from the events that they were recorded as. None is given back that is not as it was written. */
public final class Recorded {

    private static final String EVENT =
            "e.at, e.instance, e.seq, e.kind, e.previous, e.hash," + " e.sameness, e.digest, e.body, i.name";

    private final Connection connection;

    public Recorded(Connection connection) {
        this.connection = connection;
    }

    /** Feedback and the card it is on. */
    private record Said(UUID card, HeardFeedback heard) {}

    /** In the order of the keys. */
    public List<RecordedDecision> read(List<Key> keys) throws SQLException {
        var found = events(keys);
        var events = new ArrayList<Event>();
        for (var key : keys) {
            var event = found.get(key);
            if (event == null) {
                throw new JournalDamaged(key.seq());
            }
            events.add(event);
        }
        var decisions = events.stream()
                .map(event -> EventJson.read(event.body(), Decision.class))
                .toList();
        var said = said(decisions);
        var recorded = new ArrayList<RecordedDecision>();
        for (var i = 0; i < keys.size(); i++) {
            var event = events.get(i);
            var decision = decisions.get(i);
            recorded.add(new RecordedDecision(decision, feedback(decision, said), event.previousHash(), event.hash()));
        }
        return recorded;
    }

    /** What was decided, without what was heard of it; purged ones are left out. */
    public Map<Key, Decision> decisions(List<Key> keys) throws SQLException {
        var decisions = new HashMap<Key, Decision>();
        events(keys).forEach((key, event) -> {
            if (!event.purged()) {
                decisions.put(key, EventJson.read(event.body(), Decision.class));
            }
        });
        return decisions;
    }

    private Map<Key, Event> events(List<Key> keys) throws SQLException {
        var events = new HashMap<Key, Event>();
        if (keys.isEmpty()) {
            return events;
        }
        var sql = "SELECT " + EVENT + " FROM event e JOIN instance i ON i.number = e.instance"
                + " WHERE (e.at, e.instance, e.seq) IN (VALUES (?, ?, ?)" + ", (?, ?, ?)".repeat(keys.size() - 1) + ")"
                // The instants once more, so that PostgreSQL looks at their months only.
                + " AND e.at >= ? AND e.at <= ?";
        try (var select = connection.prepareStatement(sql)) {
            var parameter = 1;
            for (var key : keys) {
                parameter = key.set(select, parameter);
            }
            var instants = keys.stream().mapToLong(Key::at).summaryStatistics();
            select.setLong(parameter, instants.getMin());
            select.setLong(parameter + 1, instants.getMax());
            var rows = select.executeQuery();
            while (rows.next()) {
                events.put(Key.read(rows), event(rows));
            }
        }
        return events;
    }

    /** All that was said of the cards, oldest first. */
    private List<Said> said(List<Decision> decisions) throws SQLException {
        var said = new ArrayList<Said>();
        var cards = decisions.stream()
                .flatMap(decision -> decision.cards().stream())
                .map(card -> card.uuid().toString())
                .toList();
        if (cards.isEmpty()) {
            return said;
        }
        var sql = "SELECT " + EVENT + " FROM feedback f"
                + " JOIN event e ON e.at = f.at AND e.instance = f.instance AND e.seq = f.seq"
                + " JOIN instance i ON i.number = e.instance"
                + " WHERE f.card IN (?" + ", ?".repeat(cards.size() - 1) + ") ORDER BY e.at, e.instance, e.seq";
        try (var select = connection.prepareStatement(sql)) {
            setAll(select, cards);
            var rows = select.executeQuery();
            while (rows.next()) {
                var heard = EventJson.read(event(rows).body(), HeardFeedback.class);
                said.add(new Said(heard.feedback().card(), heard));
            }
        }
        return said;
    }

    private static void setAll(PreparedStatement statement, List<String> values) throws SQLException {
        for (var i = 0; i < values.size(); i++) {
            statement.setString(i + 1, values.get(i));
        }
    }

    private static List<Feedback> feedback(Decision decision, List<Said> said) {
        var cards = decision.cards().stream().map(ShownCard::uuid).collect(Collectors.toSet());
        return said.stream()
                .filter(one -> cards.contains(one.card()))
                .map(Said::heard)
                .filter(heard ->
                        heard.service().equals(decision.service()) && isFrom(decision.practice(), heard.practice()))
                .map(HeardFeedback::feedback)
                .toList();
    }

    private static boolean isFrom(String practice, @Nullable String said) {
        return said == null || said.equals(practice);
    }

    private static Event event(ResultSet row) throws SQLException {
        var event = new Event(
                row.getString(10),
                row.getLong(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(1)),
                row.getString(9),
                new Event.Proof(row.getString(5), row.getString(6), row.getString(7), row.getString(8)));
        if (!event.hasItsHash()) {
            throw new JournalDamaged(event.sequence());
        }
        return event;
    }
}
