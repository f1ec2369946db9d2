package prudent.decisions.log;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import prudent.PrudentProperties;
import prudent.decisions.Decision;
import prudent.decisions.EventJson;
import prudent.decisions.EventTerms;
import prudent.decisions.Feedback;
import prudent.decisions.HeardFeedback;
import prudent.decisions.RecordedDecision;
import prudent.decisions.events.Access;
import prudent.decisions.events.EventKind;
import prudent.decisions.events.LaterEvent;
import prudent.decisions.events.Reply;
import prudent.decisions.events.Review;
import prudent.decisions.journal.Journal;
import prudent.decisions.journal.NotRecorded;
import prudent.decisions.journal.chain.Entry;
import prudent.decisions.store.query.Scope;
import prudent.decisions.store.query.StoreUnavailable;

/** All decisions of this instance and what was heard of them. It only ever grows. */
@Component
public final class DecisionLog {

    private final OwnDecisions own;
    private final SharedDecisions shared;
    private final Recorder recorder;
    private final Clock clock;

    /** The log of a journal that no application has open, and beside which there is no store. */
    public DecisionLog(Journal journal, Clock clock) {
        this(journal, clock, Duration.ofSeconds(2), SharedDecisions.NONE);
    }

    @Autowired
    DecisionLog(Journal journal, Clock clock, PrudentProperties properties, SharedDecisions shared) {
        this(journal, clock, properties.recordTimeout(), shared);
    }

    DecisionLog(Journal journal, Clock clock, Duration timeout, SharedDecisions shared) {
        own = new OwnDecisions(journal);
        recorder = new Recorder(journal, timeout);
        this.shared = shared;
        this.clock = clock;
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
                : OwnDecisions.decision(appended.event());
    }

    /** The decision with its feedback. */
    public Optional<RecordedDecision> find(UUID id) {
        return shared.find(id).orElseGet(() -> own.find(id));
    }

    /**
     * Decisions, newest first; a page stays the same however many are recorded meanwhile. While the store does not answer they are
     * those of this instance.
     *
     * @param cursor where the page before ended; null for the first
     */
    public RecordedPage page(DecisionFilter filter, @Nullable String cursor, int limit) {
        return page(Scope.EVERYTHING, filter, cursor, limit);
    }

    /** The same, those of a scope only; while the store does not answer a page may be short. */
    public RecordedPage page(Scope scope, DecisionFilter filter, @Nullable String cursor, int limit) {
        var isOwn = cursor != null && Cursor.isOwn(cursor);
        var page = isOwn
                ? own.page(filter, cursor, limit)
                : shared.page(scope, filter, cursor, limit).orElseGet(() -> own.page(filter, cursor, limit));
        return page.within(scope);
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
            shown = own.findByCard(feedback.card())
                    .or(() -> shared.findByCard(feedback.card()))
                    .filter(decision -> decision.service().equals(service)
                            && decision.practice().equals(practice));
        } catch (StoreUnavailable e) {
            return keep(service, practice, null, feedback);
        }
        if (shown.isEmpty()) {
            return FeedbackOutcome.UNKNOWN_CARD;
        }
        return shown.get().offers(feedback)
                ? keep(service, practice, shown.get().id(), feedback)
                : FeedbackOutcome.UNKNOWN_SUGGESTION;
    }

    private FeedbackOutcome keep(String service, String practice, @Nullable UUID decision, Feedback feedback) {
        // Cleaned first: from a hash over a number and words that are known, the number could be found.
        var clean = feedback.withoutNumbers();
        var heard = new HeardFeedback(decision, service, practice, clock.instant(), clean);
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
        // What somebody was shown is known, and a page of it may be long.
        if (!(event instanceof Access)) {
            event.decisions().forEach(id -> checkKnown(EventKind.DECISION, id));
        }
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
        return find(decision)
                .map(recorded -> new DecisionThread(
                        recorded, shared.eventsAbout(decision).orElseGet(() -> own.eventsAbout(decision))));
    }

    /** The latest judgement of each of some decisions that has one. */
    public Map<UUID, Review> latestReviews(Collection<UUID> decisions) {
        var reviews = new HashMap<UUID, Review>();
        shared.eventsAbout(decisions, EventKind.REVIEW)
                .orElseGet(() -> decisions.stream()
                        .flatMap(decision -> own.eventsAbout(decision).stream())
                        .toList())
                .forEach(event -> {
                    if (event instanceof Review review) {
                        reviews.put(review.decision(), review);
                    }
                });
        return reviews;
    }

    /** Later events of one kind, newest first, such as the exports or the concerns. */
    public List<LaterEvent> latest(EventKind kind, int limit) {
        return shared.latest(kind, limit).orElseGet(() -> own.latest(kind, limit));
    }

    private void checkKnown(EventKind kind, UUID id) {
        if (!own.isKnown(kind, id) && !shared.isKnown(kind, id)) {
            throw new UnknownSubject(id);
        }
    }
}
