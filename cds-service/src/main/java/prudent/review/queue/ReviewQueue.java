package prudent.review.queue;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import prudent.decisions.store.Decisions;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.DecisionRow;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.query.Outcome;
import prudent.people.SignedIn;
import prudent.review.Sight;

/** Chooses what a reviewer looks at this week: a little of each kind, so that it can be finished. */
@Component
public final class ReviewQueue {

    private static final ZoneId DAYS_OF = ZoneId.of("Europe/London");
    private static final Duration RECENT = Duration.ofDays(14);
    private static final Duration PATTERN = Duration.ofDays(30);
    private static final int SIMILAR = 3;
    private static final int ENOUGH = 300;

    private final Decisions decisions;
    private final Reviewed reviewed;
    private final Clock clock;

    ReviewQueue(Decisions decisions, Reviewed reviewed, Clock clock) {
        this.decisions = decisions;
        this.reviewed = reviewed;
        this.clock = clock;
    }

    /**
     * A week's work.
     *
     * @param items what is left of it, the most pressing first
     * @param done how many the reviewer has judged since Monday
     * @param more how many further decisions would have ranked for safety
     */
    public record Work(List<QueueItem> items, int done, int more) {}

    /** The week's work of a reviewer. */
    public Work of(SignedIn who) {
        return of(who, Sight.query(who));
    }

    /** The same, among some decisions only. */
    Work of(SignedIn who, DecisionQuery among) {
        var now = clock.instant();
        var search = new Search(who, among, now, reviewed.byDecision());
        var candidates = new LinkedHashMap<UUID, QueueItem>();
        search.safety().forEach(item -> candidates.putIfAbsent(item.id(), item));
        search.patterns().forEach(item -> candidates.putIfAbsent(item.id(), item));
        search.learning().forEach(item -> candidates.putIfAbsent(item.id(), item));
        search.second().forEach(item -> candidates.putIfAbsent(item.id(), item));
        search.sample().forEach(item -> candidates.putIfAbsent(item.id(), item));
        var byRank = candidates.values().stream().collect(Collectors.groupingBy(QueueItem::rank));
        var items = new ArrayList<QueueItem>();
        for (var rank : Rank.values()) {
            byRank.getOrDefault(rank, List.of()).stream().limit(rank.quota()).forEach(items::add);
        }
        var pressing = byRank.getOrDefault(Rank.SAFETY, List.of()).size();
        return new Work(
                List.copyOf(items),
                reviewed.since(who.name(), monday(now)),
                Math.max(0, pressing - Rank.SAFETY.quota()));
    }

    private static Instant monday(Instant now) {
        return LocalDate.ofInstant(now, DAYS_OF)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay(DAYS_OF)
                .toInstant();
    }

    /** One reading of the log. */
    private final class Search {

        private final SignedIn who;
        private final DecisionQuery among;
        private final Instant now;
        private final Map<UUID, Reviewed.Ones> judged;

        Search(SignedIn who, DecisionQuery among, Instant now, Map<UUID, Reviewed.Ones> judged) {
            this.who = who;
            this.among = among;
            this.now = now;
            this.judged = judged;
        }

        List<QueueItem> safety() {
            var found = new ArrayList<QueueItem>();
            for (var topic : List.of("refer", "contraindicated")) {
                var what = topic.equals("refer") ? "A referral card" : "A contraindication card";
                var serious = among.with(Facet.TOPIC, topic);
                rows(serious.with(Facet.OUTCOME, Outcome.OVERRIDDEN.key()), RECENT).stream()
                        .filter(row -> topic.equals(row.topic()))
                        .map(row -> QueueItem.of(row, Rank.SAFETY, what + " was overridden."))
                        .forEach(found::add);
                rows(serious.with(Facet.IGNORED, "likely"), RECENT).stream()
                        .filter(row -> topic.equals(row.topic()))
                        .map(row -> QueueItem.of(row, Rank.SAFETY, what + " was probably not followed: an inference."))
                        .forEach(found::add);
            }
            return found;
        }

        List<QueueItem> patterns() {
            var overridden = rows(among.with(Facet.OUTCOME, Outcome.OVERRIDDEN.key()), PATTERN);
            return overridden.stream().collect(Collectors.groupingBy(Search::pattern)).values().stream()
                    .filter(alike -> alike.size() >= SIMILAR)
                    .sorted(Comparator.comparingInt((List<DecisionRow> alike) -> alike.size())
                            .reversed())
                    .map(
                            alike -> QueueItem.of(
                                    alike.get(0),
                                    Rank.PATTERN,
                                    alike.size()
                                            + " decisions of this prescriber in 30 days, same condition, same advice overridden."))
                    .toList();
        }

        private static String pattern(DecisionRow row) {
            return row.practice() + '\n' + row.prescriber() + '\n' + row.indication() + '\n' + row.topic();
        }

        List<QueueItem> learning() {
            var query = within(among.with(Facet.OUTCOME, Outcome.OVERRIDDEN.key()), RECENT);
            var said = decisions.recorded(Sight.scope(who), query, null, ENOUGH / 4).items().stream()
                    .filter(one -> one.feedback().stream()
                            .anyMatch(heard ->
                                    heard.comment() != null && !heard.comment().isBlank()))
                    .map(one -> one.decision().id())
                    .collect(Collectors.toSet());
            return rows(among.with(Facet.OUTCOME, Outcome.OVERRIDDEN.key()), RECENT).stream()
                    .filter(row -> said.contains(row.id()))
                    .map(row -> QueueItem.of(row, Rank.LEARNING, "The prescriber gave a reason in their own words."))
                    .toList();
        }

        /** One in ten is judged twice, by somebody who does not see the first verdict. */
        List<QueueItem> second() {
            return judged.entrySet().stream()
                    .filter(entry -> Math.floorMod(entry.getKey().hashCode(), 10) == 0)
                    .filter(entry -> entry.getValue().isOnceBySomebodyElse(who.name()))
                    .map(Map.Entry::getKey)
                    .flatMap(id ->
                            decisions.page(Sight.scope(who), within(among, PATTERN), null, ENOUGH).items().stream()
                                    .filter(row -> row.id().equals(id)))
                    .map(row -> QueueItem.of(
                            row, Rank.SECOND, "One in ten is judged twice, blind, to see how far we agree."))
                    .toList();
        }

        /** The same ones for everybody through a week: chosen by their identity, not by anybody. */
        List<QueueItem> sample() {
            return rows(among, Duration.ofDays(7)).stream()
                    .sorted(Comparator.comparingLong(
                            (DecisionRow row) -> Long.reverse(row.id().getLeastSignificantBits())))
                    .map(row -> QueueItem.of(row, Rank.SAMPLE, "Chosen by chance, so that the ordinary is seen, too."))
                    .toList();
        }

        private List<DecisionRow> rows(DecisionQuery query, Duration back) {
            var known = new HashSet<>(judged.keySet());
            return decisions.page(Sight.scope(who), within(query, back), null, ENOUGH).items().stream()
                    .filter(row -> !known.contains(row.id()))
                    .toList();
        }

        private DecisionQuery within(DecisionQuery query, Duration back) {
            return query.from() == null ? query.between(now.minus(back), query.to()) : query;
        }
    }
}
