package prudent.decisions.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import prudent.decisions.Decision;
import prudent.decisions.EventJson;
import prudent.decisions.HeardFeedback;
import prudent.decisions.journal.Event;
import tools.jackson.core.JacksonException;

/** Events of one instance on their way into the tables, within a transaction that somebody else begins and ends. */
final class Copy {

    private static final Logger LOG = LoggerFactory.getLogger(Copy.class);

    private final int instance;
    private final Rows events;
    private final Rows decisions;
    private final Rows terms;
    private final Rows cards;
    private final Rows feedback;
    private final Outcomes outcomes;
    private final List<String> cardsInBatch = new ArrayList<>();

    Copy(Connection connection, int instance) throws SQLException {
        this.instance = instance;
        events = new Rows(connection, "event", "kind, practice, decision, actor, previous, hash, body");
        decisions = new Rows(
                connection,
                "decision",
                "id, service, hook, hook_instance, practice, prescriber, patient, edition, indication, drug, topic, cards,"
                        + " outcome");
        terms = new Rows(connection, "term", "name, value, practice");
        cards = new Rows(connection, "card", "position, id, practice, service, topic, indicator");
        feedback = new Rows(
                connection, "feedback", "card, practice, service, outcome, said_at, reason_system, reason_code");
        outcomes = new Outcomes(connection);
    }

    /** Writes all of them. */
    void write(List<Event> batch) throws SQLException {
        try {
            for (var event : batch) {
                add(event);
            }
            for (var rows : List.of(events, decisions, terms, cards, feedback)) {
                rows.write();
            }
            outcomes.noteAllOf(cardsInBatch);
        } finally {
            clear();
        }
    }

    /** Writes an event as it stands, without what it tells of. */
    void writeBare(Event event) throws SQLException {
        try {
            add(event, Heading.NONE);
            events.write();
        } finally {
            clear();
        }
    }

    private void add(Event event) throws SQLException {
        try {
            switch (event.kind()) {
                case Heading.DECISION -> add(event, EventJson.read(event.body(), Decision.class));
                case Heading.FEEDBACK -> add(event, EventJson.read(event.body(), HeardFeedback.class));
                default -> add(event, Heading.read(event.body()));
            }
        } catch (JacksonException e) {
            LOG.error(
                    "Event {} ({}) is in the store but cannot be searched for: its content is not understood.",
                    event.sequence(),
                    event.kind());
            add(event, Heading.NONE);
        }
    }

    private void add(Event event, Heading heading) throws SQLException {
        events.add(
                key(event),
                event.kind(),
                heading.practice(),
                heading.decision(),
                heading.actor(),
                event.previousHash(),
                event.hash(),
                event.body());
    }

    private void add(Event event, Decision decision) throws SQLException {
        var key = key(event);
        var projected = ProjectedDecision.of(decision);
        add(event, new Heading(decision.practice(), decision.id().toString(), decision.prescriber()));
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
                projected.outcome().key());
        for (var term : projected.terms()) {
            terms.add(key, term.name(), term.value(), decision.practice());
        }
        addCards(key, decision);
    }

    private void addCards(Key key, Decision decision) throws SQLException {
        var position = 0;
        for (var card : decision.cards()) {
            var id = card.uuid().toString();
            cardsInBatch.add(id);
            cards.add(key, ++position, id, decision.practice(), decision.service(), card.topic(), card.indicator());
        }
    }

    private void add(Event event, HeardFeedback heard) throws SQLException {
        var said = heard.feedback();
        var card = said.card().toString();
        var reason = said.reason();
        var practice = Objects.requireNonNullElse(heard.practice(), "");
        var decision = heard.decision() == null ? null : heard.decision().toString();
        add(event, new Heading(practice, decision, null));
        feedback.add(
                key(event),
                card,
                practice,
                heard.service(),
                said.outcome().name().toLowerCase(Locale.ROOT),
                said.at().toEpochMilli(),
                reason == null ? null : reason.system(),
                reason == null ? null : reason.code());
        cardsInBatch.add(card);
    }

    private Key key(Event event) {
        return new Key(event.at().toEpochMilli(), instance, event.sequence());
    }

    private void clear() throws SQLException {
        for (var rows : List.of(events, decisions, terms, cards, feedback)) {
            rows.clear();
        }
        cardsInBatch.clear();
    }
}
