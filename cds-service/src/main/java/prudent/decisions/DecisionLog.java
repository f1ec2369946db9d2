package prudent.decisions;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import prudent.PrudentProperties;
import prudent.decisions.events.EventKind;
import prudent.decisions.events.LaterEvent;
import prudent.decisions.events.Reply;
import prudent.decisions.journal.Entry;
import prudent.decisions.journal.Event;
import prudent.decisions.journal.EventQuery;
import prudent.decisions.journal.Journal;
import prudent.decisions.journal.NotRecorded;
import prudent.decisions.journal.Term;

/** All decisions of this instance and what was heard of them. It only ever grows. */
@Component
public final class DecisionLog {

    private final Journal journal;
    private final Recorder recorder;
    private final Clock clock;

    /** The log of a journal that no application has open. */
    public DecisionLog(Journal journal, Clock clock) {
        this(journal, clock, Duration.ofSeconds(2));
    }

    @Autowired
    DecisionLog(Journal journal, Clock clock, PrudentProperties properties) {
        this(journal, clock, properties.recordTimeout());
    }

    private DecisionLog(Journal journal, Clock clock, Duration timeout) {
        this.journal = journal;
        this.clock = clock;
        recorder = new Recorder(journal, timeout);
    }

    /**
     * Returns when the decision is on the disk; throws {@link NotRecorded} when that cannot be said. A call that was recorded
     * before gives the decision of then.
     *
     * @param callDigest SHA-256 of what makes it the same call: service, caller, hook instance and body
     */
    public Decision record(byte[] callDigest, Decision decision) {
        var entry = new Entry(
                EventKind.DECISION.key(),
                HexFormat.of().formatHex(callDigest),
                decision.recordedAt(),
                EventJson.write(decision),
                EventTerms.of(decision));
        var appended = recorder.append(entry);
        if (appended.isNew()) {
            return decision;
        }
        // What was answered then has been purged: it is a new call.
        return appended.event().purged()
                ? record(HexFormat.of().parseHex(Recorder.sameness(entry.sameness())), decision)
                : decision(appended.event());
    }

    /** The decision with its feedback. */
    public Optional<RecordedDecision> find(UUID id) {
        return journal.find(EventTerms.own(EventKind.DECISION, id)).stream()
                .findFirst()
                .map(this::recorded);
    }

    /**
     * Decisions, newest first; a page stays the same however many are recorded meanwhile.
     *
     * @param cursor where the page before ended; null for the first
     */
    public RecordedPage page(DecisionFilter filter, @Nullable String cursor, int limit) {
        var before = cursor == null ? Long.MAX_VALUE : Cursor.read(cursor);
        // One more than asked for tells whether there is a page after this one.
        var events = journal.read(
                new EventQuery(EventKind.DECISION.key(), terms(filter), filter.since(), before, limit + 1));
        var shown = events.subList(0, Math.min(limit, events.size()));
        var next = events.size() > limit ? Cursor.write(shown.get(limit - 1).sequence()) : null;
        return new RecordedPage(shown.stream().map(this::recorded).toList(), next);
    }

    /**
     * Keeps what became of a card, once however often it is sent; throws {@link NotRecorded} when it could not be kept.
     *
     * @param practice the one that says so: a card that was shown to another is unknown to it
     */
    public FeedbackOutcome hear(String service, String practice, Feedback feedback) {
        var found = journal.find(new Term("card", feedback.card().toString())).stream()
                .findFirst()
                .map(DecisionLog::decision)
                .filter(decision -> decision.service().equals(service)
                        && decision.practice().equals(practice));
        if (found.isEmpty()) {
            return FeedbackOutcome.UNKNOWN_CARD;
        }
        if (!hasSuggestions(found.get(), feedback)) {
            return FeedbackOutcome.UNKNOWN_SUGGESTION;
        }
        // Cleaned first: from a hash over a number and words that are known, the number could be found.
        var clean = feedback.withoutNumbers();
        var heard = new HeardFeedback(found.get().id(), service, practice, clock.instant(), clean);
        var kind = EventKind.FEEDBACK.key();
        var sameness = Recorder.sameness(
                kind + '\n' + service + '\n' + EventJson.write(clean).text());
        var entry = new Entry(kind, sameness, heard.heardAt(), EventJson.write(heard), EventTerms.of(heard));
        return recorder.append(entry).isNew() ? FeedbackOutcome.STORED : FeedbackOutcome.HEARD_BEFORE;
    }

    /**
     * Adds what was said or done about decisions; throws {@link NotRecorded} when it could not be kept and
     * {@link UnknownSubject} when what it is about is not in the log.
     *
     * @return false when an event with its id was added before
     */
    public boolean add(LaterEvent event) {
        event.decisions().forEach(id -> checkKnown(EventKind.DECISION, id));
        if (event instanceof Reply reply) {
            checkKnown(EventKind.CONCERN, reply.concern());
        }
        var kind = event.kind().key();
        var clean = event.withoutNumbers();
        var sameness = Recorder.sameness(kind + '\n' + event.id());
        var entry = new Entry(kind, sameness, event.at(), EventJson.write(clean), EventTerms.of(clean));
        return recorder.append(entry).isNew();
    }

    /** The decision with all that was said and done about it. */
    public Optional<DecisionThread> thread(UUID decision) {
        return find(decision).map(recorded -> new DecisionThread(recorded, eventsAbout(decision)));
    }

    /** Later events of one kind, newest first, such as the exports or the concerns. */
    public List<LaterEvent> latest(EventKind kind, int limit) {
        return journal.read(new EventQuery(kind.key(), List.of(), null, Long.MAX_VALUE, limit)).stream()
                .map(event -> EventJson.read(kind, event.body()))
                .toList();
    }

    private List<LaterEvent> eventsAbout(UUID decision) {
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

    private void checkKnown(EventKind kind, UUID id) {
        if (journal.find(EventTerms.own(kind, id)).isEmpty()) {
            throw new UnknownSubject(id);
        }
    }

    private static boolean hasSuggestions(Decision decision, Feedback feedback) {
        var offered = decision.cards().stream()
                .filter(card -> card.uuid().equals(feedback.card()))
                .flatMap(card -> card.suggestions().stream())
                .map(ShownSuggestion::uuid)
                .toList();
        return offered.containsAll(feedback.acceptedSuggestions());
    }

    private RecordedDecision recorded(Event event) {
        var decision = decision(event);
        var feedback = journal.find(EventTerms.about(decision.id())).stream()
                .filter(about -> about.kind().equals(EventKind.FEEDBACK.key()))
                .map(heard -> EventJson.read(heard.body(), HeardFeedback.class).feedback())
                .toList();
        return new RecordedDecision(decision, feedback, event.previousHash(), event.hash());
    }

    private static Decision decision(Event event) {
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
