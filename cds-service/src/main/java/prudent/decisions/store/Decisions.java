package prudent.decisions.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import prudent.decisions.Decision;
import prudent.decisions.RecordedDecision;
import prudent.decisions.events.EventKind;
import prudent.decisions.store.query.Count;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.DecisionRow;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.query.Figure;
import prudent.decisions.store.query.FoundPage;
import prudent.decisions.store.query.LoggedEvent;
import prudent.decisions.store.query.Scope;
import prudent.decisions.store.query.StoreUnavailable;
import prudent.decisions.store.rows.Key;
import prudent.decisions.store.rows.Recorded;
import prudent.decisions.store.search.DecisionSearch;
import prudent.decisions.store.search.Events;
import prudent.decisions.store.tallies.Counting;
import prudent.decisions.store.tallies.FigureQuery;
import prudent.decisions.store.tallies.FigureReading;

/**
 * The decisions of all instances, as far as a scope may see them. All methods throw {@link StoreUnavailable} when the store does not
 * answer in time.
 */
@Component
public final class Decisions {

    private static final Duration ON_ITS_WAY = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Store store;

    Decisions(Store store) {
        this.store = store;
    }

    /**
     * Decisions in short, newest first.
     *
     * @param cursor where the page before ended; null for the first
     */
    public FoundPage<DecisionRow> page(Scope scope, DecisionQuery query, @Nullable String cursor, int limit) {
        var search = DecisionSearch.from(cursor, scope, query);
        return store.read(scope, connection -> search.rows(connection, limit));
    }

    /** Decisions with all that was recorded of them, newest first. */
    public FoundPage<RecordedDecision> recorded(Scope scope, DecisionQuery query, @Nullable String cursor, int limit) {
        var search = DecisionSearch.from(cursor, scope, query);
        return store.read(scope, connection -> {
            var keys = search.keys(connection, limit);
            var bodies = new Recorded(connection).read(keys.items());
            return new FoundPage<>(bodies, keys.next(), keys.searchedTo());
        });
    }

    /** A decision with all that was recorded of it. */
    public Optional<RecordedDecision> find(Scope scope, UUID id) {
        return store.read(scope, connection -> {
            var sql = "SELECT d.at, d.instance, d.seq, d.practice FROM decision d WHERE d.id = ?";
            var keys = new ArrayList<Key>();
            try (var select = connection.prepareStatement(sql)) {
                select.setString(1, id.toString());
                var rows = select.executeQuery();
                while (rows.next()) {
                    if (scope.includes(rows.getString(4))) {
                        keys.add(Key.read(rows));
                    }
                }
            }
            return new Recorded(connection).read(keys).stream().findFirst();
        });
    }

    /** What was recorded about a decision, oldest first: feedback, review, concern, reply and so on. */
    public List<LoggedEvent> events(Scope scope, UUID decision) {
        return store.read(scope, connection -> new Events(connection, scope).about(decision));
    }

    /** What of a kind was recorded about any of these decisions, oldest first. */
    public List<LoggedEvent> events(Scope scope, String kind, Collection<UUID> decisions) {
        return decisions.isEmpty()
                ? List.of()
                : store.read(scope, connection -> new Events(connection, scope).about(decisions, kind));
    }

    /**
     * Events of a kind, newest first.
     *
     * @param query of its filters only the time and the practice count
     */
    public FoundPage<LoggedEvent> events(
            Scope scope, String kind, DecisionQuery query, @Nullable String cursor, int limit) {
        var search = DecisionSearch.from(cursor, scope, query);
        return store.read(scope, connection -> search.events(connection, kind, limit));
    }

    /** Whether anybody has recorded an event of this kind with this id. */
    public boolean isKnown(EventKind kind, UUID id) {
        return store.read(Scope.EVERYTHING, connection -> new Events(connection, Scope.EVERYTHING).isKnown(kind, id));
    }

    /**
     * How many decisions there are of each value of a facet and each outcome. Filtered by the practice only, or by one more facet
     * when it is the outcome that is counted, it costs what it shows; else it reads all that the query finds: name a period.
     */
    public List<Count> counts(Scope scope, DecisionQuery query, Facet facet) {
        return store.read(scope, connection -> {
            var figures = FigureQuery.forCounts(scope, query, facet);
            return figures.isPresent()
                    ? Counting.counts(new FigureReading(connection, scope, figures.get()).read(), facet)
                    : Counting.counts(connection, scope, query, facet);
        });
    }

    /**
     * How many decisions there are of each value of each of these facets, day by day in England. Of each practice that the scope or
     * the query names; of all together when neither names any. Filtered by the practice only it costs what it shows.
     */
    public List<Figure> daily(Scope scope, DecisionQuery query, Set<Facet> facets) {
        return figures(scope, FigureQuery.of(query, facets, true));
    }

    /** The same over the whole time. */
    public List<Figure> totals(Scope scope, DecisionQuery query, Set<Facet> facets) {
        return figures(scope, FigureQuery.of(query, facets, false));
    }

    private List<Figure> figures(Scope scope, FigureQuery asked) {
        return store.read(
                scope,
                connection -> Counting.figures(new FigureReading(connection, scope, asked).read(), asked.isDaily()));
    }

    /**
     * The decision that a card was shown with, by any instance. Only where there are others: an instance knows its own. A card that
     * was shown a moment ago may still be on its way here, and is waited for.
     */
    public Optional<Decision> findByCard(UUID card) {
        if (!store.isShared()) {
            return Optional.empty();
        }
        var end = System.nanoTime() + (wasMadeJustNow(card) ? ON_ITS_WAY.toNanos() : 0);
        var found = readByCard(card);
        while (found.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            found = readByCard(card);
        }
        return found;
    }

    private Optional<Decision> readByCard(UUID card) {
        return store.read(Scope.EVERYTHING, connection -> {
            var keys = new ArrayList<Key>();
            try (var select = connection.prepareStatement("SELECT " + Key.COLUMNS + " FROM card WHERE id = ?")) {
                select.setString(1, card.toString());
                var rows = select.executeQuery();
                while (rows.next()) {
                    keys.add(Key.read(rows));
                }
            }
            return new Recorded(connection).read(keys).stream().findFirst().map(RecordedDecision::decision);
        });
    }

    /** Ids of version 7 begin with the milliseconds since 1970. */
    private static boolean wasMadeJustNow(UUID id) {
        var age = System.currentTimeMillis() - (id.getMostSignificantBits() >>> 16);
        return id.version() == 7 && Math.abs(age) < ON_ITS_WAY.multipliedBy(5).toMillis();
    }
}
