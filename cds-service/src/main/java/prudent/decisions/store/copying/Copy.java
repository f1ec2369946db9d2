package prudent.decisions.store.copying;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import prudent.decisions.Decision;
import prudent.decisions.EventJson;
import prudent.decisions.EventTerms;
import prudent.decisions.HeardFeedback;
import prudent.decisions.events.EventKind;
import prudent.decisions.events.LaterEvent;
import prudent.decisions.journal.chain.Event;
import prudent.decisions.store.rows.Days;
import prudent.decisions.store.rows.Key;
import prudent.decisions.store.rows.Rows;
import prudent.decisions.store.tallies.Folding;
import tools.jackson.core.JacksonException;

/** Events of one instance on their way into the tables, within a transaction that somebody else begins and ends. */
final class Copy {

    private static final Logger LOG = LoggerFactory.getLogger(Copy.class);
    /** Belongs to no practice, or nobody knows to which: only who may read everything may read it. */
    private static final String NO_PRACTICE = "";

    private final int instance;
    private final Connection connection;
    private final Rows events;
    private final Rows terms;
    private final Rows feedback;
    private final CopiedDecisions decisions;
    private final CopiedLaterEvents later;
    private final Outcomes outcomes;
    private final IgnoredCards ignored;
    private final Set<Integer> days = new TreeSet<>();

    Copy(Connection connection, int instance) throws SQLException {
        this.instance = instance;
        this.connection = connection;
        events = new Rows(connection, "event", "kind, practice, actor, previous, hash, sameness, digest, body");
        terms = new Rows(connection, "term", "name, value, practice");
        feedback = new Rows(
                connection, "feedback", "card, practice, service, outcome, said_at, reason_system, reason_code");
        decisions = new CopiedDecisions(connection, terms);
        later = new CopiedLaterEvents(connection, instance);
        outcomes = new Outcomes(connection, days);
        ignored = new IgnoredCards(connection, days);
    }

    /** Writes all of them. */
    void write(List<Event> batch) throws SQLException {
        try {
            for (var event : batch) {
                add(event);
            }
            decisions.write();
            for (var rows : List.of(events, terms, feedback)) {
                rows.write();
            }
            outcomes.write();
            ignored.infer();
            later.purge();
            Folding.unfold(connection, days);
        } finally {
            clear();
        }
    }

    /** Writes an event as it stands, without what it tells of. */
    void writeBare(Event event) throws SQLException {
        try {
            add(event, NO_PRACTICE, null);
            events.write();
        } finally {
            clear();
        }
    }

    private void add(Event event) throws SQLException {
        var kind = EventKind.of(event.kind()).filter(known -> !event.purged());
        try {
            if (kind.isEmpty()) {
                add(event, NO_PRACTICE, null);
            } else if (kind.get() == EventKind.DECISION) {
                add(event, EventJson.read(event.body(), Decision.class));
            } else if (kind.get() == EventKind.FEEDBACK) {
                add(event, EventJson.read(event.body(), HeardFeedback.class));
            } else {
                add(event, EventJson.read(kind.get(), event.body()));
            }
        } catch (JacksonException e) {
            LOG.error(
                    "Event {} ({}) is in the store but cannot be searched for: its content is not understood.",
                    event.sequence(),
                    event.kind());
            add(event, NO_PRACTICE, null);
        }
    }

    private void add(Event event, String practice, @Nullable String actor) throws SQLException {
        var proof = event.proof();
        events.add(
                key(event),
                event.kind(),
                practice,
                actor,
                proof.previous(),
                proof.hash(),
                proof.sameness(),
                proof.digest(),
                event.body());
    }

    private void add(Event event, Decision decision) throws SQLException {
        add(event, decision.practice(), decision.prescriber());
        decisions.add(key(event), decision);
        days.add(Days.of(key(event).at()));
        ignored.note(key(event), decision);
        decision.cards()
                .forEach(card -> outcomes.noteCard(key(event), card.uuid().toString()));
    }

    private void add(Event event, HeardFeedback heard) throws SQLException {
        var said = heard.feedback();
        var card = said.card().toString();
        var reason = said.reason();
        var outcome = said.outcome().name().toLowerCase(Locale.ROOT);
        var practice = Objects.requireNonNullElse(heard.practice(), NO_PRACTICE);
        add(event, practice, null);
        feedback.add(
                key(event),
                card,
                practice,
                heard.service(),
                outcome,
                said.at().toEpochMilli(),
                reason == null ? null : reason.system(),
                reason == null ? null : reason.code());
        outcomes.noteFeedback(new Outcomes.Said(card, heard.practice(), heard.service(), outcome));
    }

    private void add(Event event, LaterEvent said) throws SQLException {
        // It may be about a decision of this very batch.
        decisions.write();
        var practice = later.practiceOf(said).orElse(NO_PRACTICE);
        add(event, practice, CopiedLaterEvents.actor(said));
        for (var term : EventTerms.of(said)) {
            terms.add(key(event), term.name(), term.value(), practice);
        }
        later.note(said);
    }

    private Key key(Event event) {
        return new Key(event.at().toEpochMilli(), instance, event.sequence());
    }

    private void clear() throws SQLException {
        decisions.clear();
        for (var rows : List.of(events, terms, feedback)) {
            rows.clear();
        }
        later.clear();
        ignored.clear();
        outcomes.clear();
        days.clear();
    }
}
