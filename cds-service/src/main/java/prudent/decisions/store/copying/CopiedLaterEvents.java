package prudent.decisions.store.copying;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import prudent.decisions.events.Access;
import prudent.decisions.events.Action;
import prudent.decisions.events.ActionOutcome;
import prudent.decisions.events.Annotation;
import prudent.decisions.events.Concern;
import prudent.decisions.events.Correction;
import prudent.decisions.events.Export;
import prudent.decisions.events.LaterEvent;
import prudent.decisions.events.Purge;
import prudent.decisions.events.Reply;
import prudent.decisions.events.Review;
import prudent.decisions.events.Surge;
import prudent.decisions.store.tallies.Folding;

/** What is said and done about decisions, on its way into the tables. */
final class CopiedLaterEvents {

    private static final List<String> TABLES = List.of("decision", "term", "card", "feedback");

    private final Connection connection;
    private final int instance;
    private final PreparedStatement selectPractice;
    private final List<Purge> purges = new ArrayList<>();

    CopiedLaterEvents(Connection connection, int instance) throws SQLException {
        this.connection = connection;
        this.instance = instance;
        selectPractice = connection.prepareStatement("SELECT practice FROM decision WHERE id = ?");
    }

    /** That of the first decision it is about. */
    Optional<String> practiceOf(LaterEvent event) throws SQLException {
        if (event.decisions().isEmpty()) {
            return Optional.empty();
        }
        selectPractice.setString(1, event.decisions().get(0).toString());
        try (var row = selectPractice.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    static String actor(LaterEvent event) {
        if (event instanceof Review review) {
            return review.reviewer();
        }
        if (event instanceof Concern concern) {
            return concern.from();
        }
        if (event instanceof Reply reply) {
            return reply.from();
        }
        if (event instanceof Correction correction) {
            return correction.by();
        }
        if (event instanceof Access access) {
            return access.by();
        }
        if (event instanceof Export export) {
            return export.by();
        }
        return event instanceof Purge purge ? purge.by() : steward(event);
    }

    private static String steward(LaterEvent event) {
        if (event instanceof Action action) {
            return action.by();
        }
        if (event instanceof ActionOutcome outcome) {
            return outcome.by();
        }
        return event instanceof Annotation note ? note.by() : ((Surge) event).by();
    }

    void note(LaterEvent event) {
        if (event instanceof Purge purge) {
            purges.add(purge);
        }
    }

    /** Destroys here, too, what was ordered to be destroyed in the journal. */
    void purge() throws SQLException {
        for (var purge : purges) {
            Folding.unfoldBefore(connection, purge.before().toEpochMilli());
            for (var kind : purge.scope().kinds()) {
                execute(
                        "UPDATE event SET body = '' WHERE kind = ? AND instance = ? AND at < ? AND seq <= ?",
                        kind,
                        purge);
                for (var table : TABLES) {
                    execute(
                            "DELETE FROM " + table
                                    + " WHERE (at, instance, seq) IN (SELECT at, instance, seq FROM event"
                                    + " WHERE kind = ? AND instance = ? AND at < ? AND seq <= ?)",
                            kind,
                            purge);
                }
            }
        }
    }

    private void execute(String sql, String kind, Purge purge) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, kind);
            statement.setInt(2, instance);
            statement.setLong(3, purge.before().toEpochMilli());
            statement.setLong(4, purge.through());
            statement.executeUpdate();
        }
    }

    void clear() {
        purges.clear();
    }
}
