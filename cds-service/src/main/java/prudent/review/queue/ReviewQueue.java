package prudent.review.queue;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import prudent.decisions.store.Decisions;
import prudent.decisions.store.query.DecisionQuery;
import prudent.people.SignedIn;
import prudent.review.Sight;

/** Chooses what a reviewer looks at this week: a little of each kind, so that it can be finished. */
@Component
public final class ReviewQueue {

    private static final ZoneId DAYS_OF = ZoneId.of("Europe/London");

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
        var search = new QueueSearch(decisions, new QueueSearch.Asked(who, among, now), reviewed.byDecision());
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
}
