package prudent.decisions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import prudent.PrudentProperties;
import prudent.decisions.journal.Appended;
import prudent.decisions.journal.Entry;
import prudent.decisions.journal.Event;
import prudent.decisions.journal.EventQuery;
import prudent.decisions.journal.Journal;
import prudent.decisions.journal.NotRecorded;
import prudent.decisions.journal.Term;
import prudent.decisions.store.Decisions;
import prudent.decisions.store.Scope;
import prudent.decisions.store.StoreUnavailable;

/** All decisions of this instance and what was heard of them. It only ever grows. */
@Component
public final class DecisionLog {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionLog.class);
    private static final String DECISION = "decision";
    private static final String FEEDBACK = "feedback";

    private final Journal journal;
    private final Clock clock;
    private final PrudentProperties properties;
    private final @Nullable Decisions shared;

    @Autowired
    DecisionLog(Journal journal, Clock clock, PrudentProperties properties, @Nullable Decisions shared) {
        this.journal = journal;
        this.clock = clock;
        this.properties = properties;
        this.shared = shared;
    }

    /** A log beside which there is no store. */
    DecisionLog(Journal journal, Clock clock, PrudentProperties properties) {
        this(journal, clock, properties, null);
    }

    /**
     * Returns when the decision is on the disk; throws {@link NotRecorded} when that cannot be said. A call that was recorded
     * before gives the decision of then.
     *
     * @param callDigest SHA-256 of what makes it the same call: service, caller, hook instance and body
     */
    public Decision record(byte[] callDigest, Decision decision) {
        var entry = new Entry(
                DECISION,
                HexFormat.of().formatHex(callDigest),
                decision.recordedAt(),
                EventJson.write(decision),
                terms(decision));
        var appended = append(entry);
        return appended.isNew() ? decision : decision(appended.event());
    }

    /** The decision with its feedback. */
    public Optional<RecordedDecision> find(UUID id) {
        try {
            if (shared != null) {
                return shared.find(Scope.EVERYTHING, id);
            }
        } catch (StoreUnavailable e) {
            LOG.debug("A decision is looked for in the journal alone.", e);
        }
        return journal.find(new Term(DECISION, id.toString())).stream()
                .findFirst()
                .map(this::recorded);
    }

    /**
     * Decisions, newest first; a page stays the same however many are recorded meanwhile. While the store does not answer they are
     * those of this instance.
     *
     * @param cursor where the page before ended; null for the first
     */
    public RecordedPage page(DecisionFilter filter, @Nullable String cursor, int limit) {
        if (shared != null && (cursor == null || !Cursor.isOfJournal(cursor))) {
            try {
                var found = shared.recorded(Scope.EVERYTHING, filter.query(), cursor, limit);
                return new RecordedPage(found.items(), found.next());
            } catch (StoreUnavailable e) {
                if (cursor != null) {
                    throw e;
                }
            }
        }
        return pageOfJournal(filter, cursor, limit);
    }

    private RecordedPage pageOfJournal(DecisionFilter filter, @Nullable String cursor, int limit) {
        var before = cursor == null ? Long.MAX_VALUE : Cursor.read(cursor);
        // One more than asked for tells whether there is a page after this one.
        var events = journal.read(new EventQuery(DECISION, terms(filter), filter.since(), before, limit + 1));
        var shown = events.subList(0, Math.min(limit, events.size()));
        var next = events.size() > limit ? Cursor.write(shown.get(limit - 1).sequence()) : null;
        return new RecordedPage(shown.stream().map(this::recorded).toList(), next);
    }

    /**
     * Keeps what became of a card, once however often it is sent; throws {@link NotRecorded} when it could not be kept. What is said
     * of a card that this instance has not shown, while the store does not say whether another has, is kept, too.
     *
     * @param practice the one that says so: a card that was shown to another is unknown to it
     */
    public FeedbackOutcome hear(String service, String practice, Feedback feedback) {
        Optional<Decision> shown;
        try {
            shown = shown(feedback.card())
                    .filter(decision -> decision.service().equals(service)
                            && decision.practice().equals(practice));
        } catch (StoreUnavailable e) {
            return keep(new HeardFeedback(null, service, practice, clock.instant(), feedback));
        }
        if (shown.isEmpty()) {
            return FeedbackOutcome.UNKNOWN_CARD;
        }
        if (!hasSuggestions(shown.get(), feedback)) {
            return FeedbackOutcome.UNKNOWN_SUGGESTION;
        }
        return keep(new HeardFeedback(shown.get().id(), service, practice, clock.instant(), feedback));
    }

    private Optional<Decision> shown(UUID card) {
        var own = journal.find(new Term("card", card.toString())).stream()
                .findFirst()
                .map(DecisionLog::decision);
        return own.isEmpty() && shared != null ? shared.findByCard(card) : own;
    }

    private FeedbackOutcome keep(HeardFeedback heard) {
        // Not the practice: what was kept before it was part of the event is to stay the same.
        var sameness = sha256(FEEDBACK + '\n' + heard.service() + '\n' + EventJson.write(heard.feedback()));
        var decision = heard.decision();
        var terms = decision == null ? List.<Term>of() : List.of(new Term(FEEDBACK, decision.toString()));
        var entry = new Entry(FEEDBACK, sameness, heard.heardAt(), EventJson.write(heard), terms);
        return append(entry).isNew() ? FeedbackOutcome.STORED : FeedbackOutcome.HEARD_BEFORE;
    }

    private static boolean hasSuggestions(Decision decision, Feedback feedback) {
        var offered = decision.cards().stream()
                .filter(card -> card.uuid().equals(feedback.card()))
                .flatMap(card -> card.suggestions().stream())
                .map(ShownSuggestion::uuid)
                .toList();
        return offered.containsAll(feedback.acceptedSuggestions());
    }

    private Appended append(Entry entry) {
        try {
            return journal.append(entry).get(properties.recordTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new NotRecorded(NotRecorded.Reason.TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotRecorded(NotRecorded.Reason.TIMEOUT, e);
        } catch (ExecutionException e) {
            var reason =
                    e.getCause() instanceof NotRecorded refusal ? refusal.reason() : NotRecorded.Reason.JOURNAL_FAILED;
            throw new NotRecorded(reason, e);
        }
    }

    private RecordedDecision recorded(Event event) {
        var decision = decision(event);
        var feedback = journal.find(new Term(FEEDBACK, decision.id().toString())).stream()
                .map(heard -> EventJson.read(heard.body(), HeardFeedback.class).feedback())
                .toList();
        return new RecordedDecision(decision, feedback, event.previousHash(), event.hash());
    }

    private static Decision decision(Event event) {
        return EventJson.read(event.body(), Decision.class);
    }

    private static List<Term> terms(Decision decision) {
        var terms = new ArrayList<Term>();
        terms.add(new Term(DECISION, decision.id().toString()));
        terms.add(new Term("hookInstance", decision.hookInstance()));
        terms.add(new Term("practice", decision.practice()));
        decision.cards().forEach(card -> terms.add(new Term("card", card.uuid().toString())));
        return terms;
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

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
