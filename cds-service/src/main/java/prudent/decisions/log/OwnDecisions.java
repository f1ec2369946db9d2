package prudent.decisions.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prudent.decisions.Decision;
import prudent.decisions.EventJson;
import prudent.decisions.EventTerms;
import prudent.decisions.HeardFeedback;
import prudent.decisions.RecordedDecision;
import prudent.decisions.events.EventKind;
import prudent.decisions.events.LaterEvent;
import prudent.decisions.journal.EventQuery;
import prudent.decisions.journal.Journal;
import prudent.decisions.journal.chain.Event;
import prudent.decisions.journal.chain.Term;

/** What this instance has recorded, read from its own journal. */
final class OwnDecisions {

    private final Journal journal;

    OwnDecisions(Journal journal) {
        this.journal = journal;
    }

    Optional<RecordedDecision> find(UUID id) {
        return journal.find(EventTerms.own(EventKind.DECISION, id)).stream()
                .findFirst()
                .map(this::recorded);
    }

    Optional<Decision> findByCard(UUID card) {
        return journal.find(new Term("card", card.toString())).stream()
                .findFirst()
                .map(OwnDecisions::decision);
    }

    RecordedPage page(DecisionFilter filter, @Nullable String cursor, int limit) {
        var before = cursor == null ? Long.MAX_VALUE : Cursor.read(cursor);
        // One more than asked for tells whether there is a page after this one.
        var events = journal.read(
                new EventQuery(EventKind.DECISION.key(), terms(filter), filter.since(), before, limit + 1));
        var shown = events.subList(0, Math.min(limit, events.size()));
        var next = events.size() > limit ? Cursor.write(shown.get(limit - 1).sequence()) : null;
        return new RecordedPage(shown.stream().map(this::recorded).toList(), next);
    }

    List<LaterEvent> latest(EventKind kind, int limit) {
        return journal.read(new EventQuery(kind.key(), List.of(), null, Long.MAX_VALUE, limit)).stream()
                .map(event -> EventJson.read(kind, event.body()))
                .toList();
    }

    List<LaterEvent> eventsAbout(UUID decision) {
        var found = new ArrayList<>(journal.find(EventTerms.about(decision)));
        found.addAll(journal.find(new Term(EventTerms.SEEN, decision.toString())));
        found.sort(Comparator.comparingLong(Event::sequence));
        var events = new ArrayList<LaterEvent>();
        for (var event : found) {
            EventKind.of(event.kind())
                    .filter(kind -> kind != EventKind.FEEDBACK)
                    .ifPresent(kind -> events.add(EventJson.read(kind, event.body())));
        }
        return events;
    }

    boolean isKnown(EventKind kind, UUID id) {
        return !journal.find(EventTerms.own(kind, id)).isEmpty();
    }

    private RecordedDecision recorded(Event event) {
        var decision = decision(event);
        var feedback = journal.find(EventTerms.about(decision.id())).stream()
                .filter(about -> about.kind().equals(EventKind.FEEDBACK.key()))
                .map(heard -> EventJson.read(heard.body(), HeardFeedback.class).feedback())
                .toList();
        return new RecordedDecision(decision, feedback, event.previousHash(), event.hash());
    }

    static Decision decision(Event event) {
        return EventJson.read(event.body(), Decision.class);
    }

    private static List<Term> terms(DecisionFilter filter) {
        var terms = new ArrayList<Term>();
        if (filter.hookInstance() != null) {
            terms.add(new Term("hookInstance", filter.hookInstance()));
        }
        if (filter.practice() != null) {
            terms.add(new Term("practice", filter.practice()));
        }
        return terms;
    }
}
