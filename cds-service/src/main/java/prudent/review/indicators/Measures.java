package prudent.review.indicators;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import prudent.decisions.store.Decisions;
import prudent.decisions.store.query.DecisionQuery;

/** Figures that a practice can set out to change, each found by its key. */
@Component
public final class Measures {

    private static final List<Definition> ALL_OF_THEM = Stream.concat(
                    Definition.ALL_OF_THEM.stream(), CourseMeasures.ALL_OF_THEM.stream())
            .toList();

    private final Decisions decisions;

    Measures(Decisions decisions) {
        this.decisions = decisions;
    }

    /** What they are called, by their keys. */
    public Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        ALL_OF_THEM.forEach(one -> titles.put(one.key(), one.title()));
        return titles;
    }

    /** The key when there is such a measure; null else. */
    public static @Nullable String known(@Nullable String key) {
        return find(key).map(Definition::key).orElse(null);
    }

    /** The share in a practice from one day to before another; empty when no measure has this key. */
    public Optional<Measured> of(@Nullable String key, String practice, LocalDate first, LocalDate end) {
        return find(key).map(one -> {
            var days = DecisionQuery.EVERYTHING.between(
                    first.atStartOfDay(Week.DAYS_OF).toInstant(),
                    end.atStartOfDay(Week.DAYS_OF).toInstant());
            var counts = PeriodCounts.byPractice(decisions, Set.of(practice), days, one.facets())
                    .get(practice);
            var share = counts == null ? new Share(0, 0) : one.share(counts::of);
            return new Measured(one.title(), one.words(), share);
        });
    }

    private static Optional<Definition> find(@Nullable String key) {
        return ALL_OF_THEM.stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
