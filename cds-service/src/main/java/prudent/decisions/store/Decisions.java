package prudent.decisions.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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
import prudent.decisions.store.Walk.Found;

/**
 * The decisions of all instances, as far as a scope may see them. All methods throw {@link StoreUnavailable} when the store does not
 * answer in time.
 */
@Component
public final class Decisions {

    private static final Duration PATIENCE = Duration.ofMillis(120);
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final String ROW = "d.at, d.instance, d.seq, d.id, d.practice, d.prescriber, d.patient, d.hook,"
            + " d.indication, d.drug, d.topic, d.cards, d.outcome, d.ignored";
    private static final String KEY = "d.at, d.instance, d.seq";

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
        var before = before(query, cursor);
        return store.read(scope, connection -> walk(connection, scope, query, before)
                .page(limit, stretch -> rows(connection, SearchText.page(ROW, query, scope, stretch))));
    }

    /** Decisions with all that was recorded of them, newest first. */
    public FoundPage<RecordedDecision> recorded(Scope scope, DecisionQuery query, @Nullable String cursor, int limit) {
        var before = before(query, cursor);
        return store.read(scope, connection -> {
            var keys = walk(connection, scope, query, before)
                    .page(limit, stretch -> keys(connection, SearchText.page(KEY, query, scope, stretch)));
            var bodies = new Recorded(connection).read(keys.items());
            return new FoundPage<>(bodies, keys.next(), keys.searchedTo());
        });
    }

    /** A decision with all that was recorded of it. */
    public Optional<RecordedDecision> find(Scope scope, UUID id) {
        return store.read(scope, connection -> {
            var sql = "SELECT " + KEY + ", d.practice FROM decision d WHERE d.id = ?";
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
        var before = before(query, cursor);
        return store.read(scope, connection -> walk(connection, scope, query, before)
                .page(limit, stretch -> new Events(connection, scope)
                        .of(kind, query.facets().get(Facet.PRACTICE), stretch)));
    }

    /** Whether anybody has recorded an event of this kind with this id. */
    public boolean isKnown(EventKind kind, UUID id) {
        return store.read(Scope.EVERYTHING, connection -> CopiedLaterEvents.isKnown(connection, kind, id.toString()));
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
     * How many decisions there are of each value of each of these facets, day by day in England, of all practices of the scope
     * together. Filtered by the practice only it costs what it shows.
     */
    public List<Figure> daily(Scope scope, DecisionQuery query, Set<Facet> facets) {
        return figures(scope, FigureQuery.of(query, facets, true));
    }

    /** The same over the whole time, of each practice that the scope or the query names; of all together when neither names any. */
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

    private static Key before(DecisionQuery query, @Nullable String cursor) {
        if (cursor != null) {
            return StoreCursor.read(cursor);
        }
        var to = query.to();
        return to == null ? Key.END : new Key(to.toEpochMilli(), 0, 0);
    }

    private static Walk walk(Connection connection, Scope scope, DecisionQuery query, Key before) throws SQLException {
        var from = query.from() == null ? Long.MIN_VALUE : query.from().toEpochMilli();
        try (var select = connection.createStatement()) {
            var row = select.executeQuery("SELECT min(first_at), max(last_at) FROM instance");
            row.next();
            var end = new Key(row.getLong(2) + 1, 0, 0);
            var first = Math.max(from, row.getLong(1));
            var last = before.at() < end.at() ? before : end;
            return scope.isEverything() && query.isIndexed()
                    ? Walk.inLongStretches(first, last)
                    : new Walk(PATIENCE, first, last);
        }
    }

    private static List<Found<Key>> keys(Connection connection, SearchText text) throws SQLException {
        var found = new ArrayList<Found<Key>>();
        try (var select = text.prepare(connection)) {
            var rows = select.executeQuery();
            while (rows.next()) {
                var key = Key.read(rows);
                found.add(new Found<>(key, key));
            }
        }
        return found;
    }

    private static List<Found<DecisionRow>> rows(Connection connection, SearchText text) throws SQLException {
        var found = new ArrayList<Found<DecisionRow>>();
        try (var select = text.prepare(connection)) {
            var rows = select.executeQuery();
            while (rows.next()) {
                found.add(new Found<>(Key.read(rows), row(rows)));
            }
        }
        return found;
    }

    private static DecisionRow row(ResultSet row) throws SQLException {
        return new DecisionRow(
                UUID.fromString(row.getString(4)),
                Instant.ofEpochMilli(row.getLong(1)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getInt(12),
                Outcome.of(row.getString(13)),
                row.getString(14));
    }
}
