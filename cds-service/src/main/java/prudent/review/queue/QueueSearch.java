package prudent.review.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import prudent.decisions.store.Decisions;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.DecisionRow;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.query.Outcome;
import prudent.people.SignedIn;
import prudent.review.Sight;

/** One look into the log for what is worth a reviewer's look, each kind by a search of its own. */
final class QueueSearch {

    private static final Duration RECENT = Duration.ofDays(14);
    private static final Duration PATTERN = Duration.ofDays(30);
    private static final int SIMILAR = 3;
    private static final int ENOUGH = 300;
    private static final Comparator<Map.Entry<UUID, Reviewed.Ones>> LAST_JUDGED_FIRST = Comparator.comparing(
                    (Map.Entry<UUID, Reviewed.Ones> entry) -> entry.getValue().lastAt())
            .reversed();

    private final Decisions decisions;
    private final Asked asked;
    private final Map<UUID, Reviewed.Ones> judged;
    private final List<DecisionRow> overridden;

    QueueSearch(Decisions decisions, Asked asked, Map<UUID, Reviewed.Ones> judged) {
        this.decisions = decisions;
        this.asked = asked;
        this.judged = judged;
        overridden = rows(asked.among().with(Facet.OUTCOME, Outcome.OVERRIDDEN.key()), PATTERN);
    }

    /**
     * What is asked.
     *
     * @param who the reviewer
     * @param among the decisions to choose among
     * @param now when
     */
    record Asked(SignedIn who, DecisionQuery among, Instant now) {

        private boolean isOfSome() {
            return !among.equals(Sight.query(who));
        }
    }

    List<QueueItem> safety() {
        var found = new ArrayList<QueueItem>();
        for (var topic : List.of("refer", "contraindicated")) {
            var what = topic.equals("refer") ? "A referral card" : "A contraindication card";
            var serious = asked.among().with(Facet.TOPIC, topic);
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
        return overridden.stream().collect(Collectors.groupingBy(QueueSearch::pattern)).values().stream()
                .filter(alike -> alike.size() >= SIMILAR)
                .sorted(Comparator.comparingInt((List<DecisionRow> alike) -> alike.size())
                        .reversed())
                .map(alike -> QueueItem.of(
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
        var query = within(asked.among().with(Facet.OUTCOME, Outcome.OVERRIDDEN.key()), RECENT);
        var said = decisions.recorded(Sight.scope(asked.who()), query, null, ENOUGH / 4).items().stream()
                .filter(one -> one.feedback().stream()
                        .anyMatch(heard ->
                                heard.comment() != null && !heard.comment().isBlank()))
                .map(one -> one.decision().id())
                .collect(Collectors.toSet());
        return overridden.stream()
                .filter(row -> said.contains(row.id()))
                .map(row -> QueueItem.of(row, Rank.LEARNING, "The prescriber gave a reason in their own words."))
                .toList();
    }

    /** One in ten is judged twice, by somebody who does not see the first verdict. Whoever looks at some only is not asked. */
    List<QueueItem> second() {
        return asked.isOfSome()
                ? List.of()
                : judged.entrySet().stream()
                        .filter(entry -> Math.floorMod(entry.getKey().hashCode(), 10) == 0)
                        .filter(entry -> entry.getValue()
                                .isOnceBySomebodyElse(asked.who().name()))
                        .sorted(LAST_JUDGED_FIRST)
                        .flatMap(entry -> row(entry.getKey()))
                        .limit(Rank.SECOND.quota())
                        .map(row -> QueueItem.of(
                                row, Rank.SECOND, "One in ten is judged twice, blind, to see how far we agree."))
                        .toList();
    }

    private Stream<DecisionRow> row(UUID id) {
        return decisions.find(Sight.scope(asked.who()), id).stream()
                .map(found ->
                        asked.among().with(Facet.HOOK_INSTANCE, found.decision().hookInstance()))
                .flatMap(query -> decisions.page(Sight.scope(asked.who()), query, null, SIMILAR).items().stream())
                .filter(row -> row.id().equals(id));
    }

    /** The same ones for everybody through a week: chosen by their identity, not by anybody. */
    List<QueueItem> sample() {
        return rows(asked.among(), Duration.ofDays(7)).stream()
                .sorted(Comparator.comparingLong(
                        (DecisionRow row) -> Long.reverse(row.id().getLeastSignificantBits())))
                .map(row -> QueueItem.of(row, Rank.SAMPLE, "Chosen by chance, so that the ordinary is seen, too."))
                .toList();
    }

    private List<DecisionRow> rows(DecisionQuery query, Duration back) {
        return decisions.page(Sight.scope(asked.who()), within(query, back), null, ENOUGH).items().stream()
                .filter(row -> !judged.containsKey(row.id()))
                .toList();
    }

    private DecisionQuery within(DecisionQuery query, Duration back) {
        return query.from() == null ? query.between(asked.now().minus(back), query.to()) : query;
    }
}
