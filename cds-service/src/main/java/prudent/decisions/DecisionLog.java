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
import org.springframework.stereotype.Component;
import prudent.PrudentProperties;
import prudent.decisions.journal.Appended;
import prudent.decisions.journal.Entry;
import prudent.decisions.journal.Event;
import prudent.decisions.journal.EventQuery;
import prudent.decisions.journal.Journal;
import prudent.decisions.journal.NotRecorded;
import prudent.decisions.journal.Term;

/** All decisions of this instance and what was heard of them. It only ever grows. */
@Component
public final class DecisionLog {

    static final String DECISION = "decision";
    private static final String FEEDBACK = "feedback";

    private final Journal journal;
    private final Clock clock;
    private final PrudentProperties properties;

    DecisionLog(Journal journal, Clock clock, PrudentProperties properties) {
        this.journal = journal;
        this.clock = clock;
        this.properties = properties;
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
        return journal.find(new Term(DECISION, id.toString())).stream()
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
        var events = journal.read(new EventQuery(DECISION, terms(filter), filter.since(), before, limit + 1));
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
        var heard = new HeardFeedback(found.get().id(), service, clock.instant(), feedback);
        var sameness = sha256(FEEDBACK + '\n' + service + '\n' + EventJson.write(feedback));
        var terms = List.of(new Term(FEEDBACK, heard.decision().toString()));
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
