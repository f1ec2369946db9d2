package prudent.decisions.store.copying;

import java.sql.Connection;
import java.sql.SQLException;
import prudent.decisions.Decision;
import prudent.decisions.store.rows.Key;
import prudent.decisions.store.rows.ProjectedDecision;
import prudent.decisions.store.rows.Rows;
import prudent.decisions.store.tallies.Tallied;

/** Decisions on their way into the tables that they are found by. */
public final class CopiedDecisions {

    private final Rows decisions;
    private final Rows cards;
    private final Rows terms;

    CopiedDecisions(Connection connection, Rows terms) throws SQLException {
        this.terms = terms;
        decisions = new Rows(
                connection,
                "decision",
                "id, service, hook, hook_instance, practice, prescriber, patient, edition, indication, drug, topic, cards,"
                        + " outcome, terms");
        cards = new Rows(connection, "card", "position, id, practice, service, topic, indicator");
    }

    void add(Key key, Decision decision) throws SQLException {
        var projected = ProjectedDecision.of(decision);
        decisions.add(
                key,
                decision.id().toString(),
                decision.service(),
                decision.hook(),
                decision.hookInstance(),
                decision.practice(),
                decision.prescriber(),
                decision.patient(),
                decision.edition(),
                decision.indication(),
                projected.drug(),
                decision.topics().stream().findFirst().orElse(null),
                decision.cards().size(),
                projected.outcome().key(),
                Tallied.text(projected.terms()));
        for (var term : projected.terms()) {
            terms.add(key, term.name(), term.value(), decision.practice());
        }
        var position = 0;
        for (var card : decision.cards()) {
            cards.add(
                    key,
                    ++position,
                    card.uuid().toString(),
                    decision.practice(),
                    decision.service(),
                    card.topic(),
                    card.indicator());
        }
    }

    void write() throws SQLException {
        decisions.write();
        cards.write();
    }

    void clear() throws SQLException {
        decisions.clear();
        cards.clear();
    }
}
