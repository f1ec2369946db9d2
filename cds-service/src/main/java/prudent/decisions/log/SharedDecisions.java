package prudent.decisions.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import prudent.decisions.Decision;
import prudent.decisions.EventJson;
import prudent.decisions.RecordedDecision;
import prudent.decisions.events.EventKind;
import prudent.decisions.events.LaterEvent;
import prudent.decisions.store.Decisions;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.LoggedEvent;
import prudent.decisions.store.query.Scope;
import prudent.decisions.store.query.StoreUnavailable;

/** What all instances have recorded, read from the store; where nothing comes back, the store did not answer. */
@Component
final class SharedDecisions {

    /** There is no store. */
    static final SharedDecisions NONE = new SharedDecisions(Optional.empty());

    private final Optional<Decisions> store;

    @Autowired
    SharedDecisions(Decisions store) {
        this(Optional.of(store));
    }

    private SharedDecisions(Optional<Decisions> store) {
        this.store = store;
    }

    Optional<Optional<RecordedDecision>> find(UUID id) {
        return store.flatMap(decisions -> read(() -> decisions.find(Scope.EVERYTHING, id)));
    }

    /** Throws {@link StoreUnavailable} when the pages before this one came from the store: nobody else can go on. */
    Optional<RecordedPage> page(Scope scope, DecisionFilter filter, @Nullable String cursor, int limit) {
        if (store.isEmpty()) {
            return Optional.empty();
        }
        try {
            var found = store.get().recorded(scope, filter.query(), cursor, limit);
            return Optional.of(new RecordedPage(found.items(), found.next()));
        } catch (StoreUnavailable e) {
            if (cursor != null) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** The decision that another instance has shown a card with; throws {@link StoreUnavailable} when that cannot be said. */
    Optional<Decision> findByCard(UUID card) {
        return store.flatMap(decisions -> decisions.findByCard(card));
    }

    Optional<List<LaterEvent>> eventsAbout(UUID decision) {
        return store.flatMap(decisions -> read(() -> later(decisions.events(Scope.EVERYTHING, decision))));
    }

    Optional<List<LaterEvent>> eventsAbout(Collection<UUID> some, EventKind kind) {
        return store.flatMap(decisions -> read(() -> later(decisions.events(Scope.EVERYTHING, kind.key(), some))));
    }

    Optional<List<LaterEvent>> latest(EventKind kind, int limit) {
        return store.flatMap(decisions -> read(() -> {
            var page = decisions.events(Scope.EVERYTHING, kind.key(), DecisionQuery.EVERYTHING, null, limit);
            var found = new ArrayList<>(page.items());
            var next = page.next();
            while (found.size() < limit && next != null) {
                page = decisions.events(
                        Scope.EVERYTHING, kind.key(), DecisionQuery.EVERYTHING, next, limit - found.size());
                found.addAll(page.items());
                next = page.next();
            }
            return later(found);
        }));
    }

    /** Throws {@link StoreUnavailable} when that cannot be said. */
    boolean isKnown(EventKind kind, UUID id) {
        return store.map(decisions -> kind == EventKind.DECISION
                        ? decisions.find(Scope.EVERYTHING, id).isPresent()
                        : decisions.isKnown(kind, id))
                .orElse(false);
    }

    private static List<LaterEvent> later(List<LoggedEvent> events) {
        var later = new ArrayList<LaterEvent>();
        for (var event : events) {
            EventKind.of(event.kind())
                    .filter(kind -> kind != EventKind.DECISION && kind != EventKind.FEEDBACK && !event.isPurged())
                    .ifPresent(kind -> later.add(EventJson.read(kind, event.body())));
        }
        return later;
    }

    private static <T> Optional<T> read(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (StoreUnavailable e) {
            return Optional.empty();
        }
    }
}
