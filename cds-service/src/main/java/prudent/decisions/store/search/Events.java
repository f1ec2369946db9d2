package prudent.decisions.store.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prudent.decisions.EventTerms;
import prudent.decisions.events.EventKind;
import prudent.decisions.store.query.LoggedEvent;
import prudent.decisions.store.query.Scope;
import prudent.decisions.store.rows.Key;
import prudent.decisions.store.search.Walk.Found;

/** Events of all kinds but decisions, as they were written. */
public final class Events {

    private static final String COLUMNS =
            "SELECT at, instance, seq, kind, practice, actor, body, previous, hash" + " FROM event WHERE ";

    private final Connection connection;
    private final Scope scope;

    public Events(Connection connection, Scope scope) {
        this.connection = connection;
        this.scope = scope;
    }

    /** Oldest first. */
    public List<LoggedEvent> about(UUID decision) throws SQLException {
        // Feedback is found by its card: when it came, the decision may not have been known.
        var sql = COLUMNS + "(at, instance, seq) IN (SELECT t.at, t.instance, t.seq FROM term t"
                + " WHERE t.name IN ('" + EventTerms.ABOUT + "', '" + EventTerms.SEEN + "')"
                + " AND t.value = ? UNION SELECT f.at, f.instance, f.seq FROM decision d"
                + " JOIN card c ON c.at = d.at AND c.instance = d.instance AND c.seq = d.seq"
                + " JOIN feedback f ON f.card = c.id WHERE d.id = ?) ORDER BY at, instance, seq";
        try (var select = connection.prepareStatement(sql)) {
            select.setString(1, decision.toString());
            select.setString(2, decision.toString());
            return read(select).stream().map(Found::thing).toList();
        }
    }

    /** Those of a kind about any of these decisions, oldest first. */
    public List<LoggedEvent> about(Collection<UUID> decisions, String kind) throws SQLException {
        var sql = COLUMNS + "kind = ? AND (at, instance, seq) IN (SELECT t.at, t.instance, t.seq FROM term t"
                + " WHERE t.name = '" + EventTerms.ABOUT + "' AND t.value IN (?"
                + ", ?".repeat(decisions.size() - 1) + ")) ORDER BY at, instance, seq";
        try (var select = connection.prepareStatement(sql)) {
            select.setString(1, kind);
            var parameter = 2;
            for (var decision : decisions) {
                select.setString(parameter++, decision.toString());
            }
            return read(select).stream().map(Found::thing).toList();
        }
    }

    List<Found<LoggedEvent>> of(String kind, @Nullable String practice, Stretch stretch) throws SQLException {
        var sql = COLUMNS + "kind = ? AND kind <> 'decision' AND kind <> 'feedback' AND at >= ? AND at <= ?"
                + " AND (at, instance, seq) < (?, ?, ?) AND practice = coalesce(CAST(? AS TEXT), practice)"
                + " ORDER BY at DESC, instance DESC, seq DESC LIMIT ?";
        try (var select = connection.prepareStatement(sql)) {
            select.setString(1, kind);
            select.setLong(2, stretch.from());
            select.setLong(3, stretch.before().at());
            var parameter = stretch.before().set(select, 4);
            select.setString(parameter, practice);
            select.setInt(parameter + 1, stretch.limit());
            return read(select);
        }
    }

    /** Whether an event of this kind and id is there, whoever may see it. */
    public boolean isKnown(EventKind kind, UUID id) throws SQLException {
        try (var select = connection.prepareStatement("SELECT 1 FROM term WHERE name = ? AND value = ?")) {
            select.setString(1, kind.key());
            select.setString(2, id.toString());
            return select.executeQuery().next();
        }
    }

    private List<Found<LoggedEvent>> read(PreparedStatement select) throws SQLException {
        var found = new ArrayList<Found<LoggedEvent>>();
        var rows = select.executeQuery();
        while (rows.next()) {
            var event = event(rows);
            if (scope.includes(event.practice())) {
                found.add(new Found<>(Key.read(rows), event));
            }
        }
        return found;
    }

    private static LoggedEvent event(ResultSet row) throws SQLException {
        return new LoggedEvent(
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(1)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }
}
