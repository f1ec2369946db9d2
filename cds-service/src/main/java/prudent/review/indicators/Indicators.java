package prudent.review.indicators;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import prudent.decisions.store.Decisions;
import prudent.decisions.store.query.Count;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.query.Outcome;
import prudent.decisions.store.query.Scope;
import prudent.organisations.Practice;

/** Counts the log into indicators. */
@Component
public final class Indicators {

    private static final int WEEKS = 8;

    private final Decisions decisions;
    private final Clock clock;

    Indicators(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The weeks that pages show. */
    public List<Week> weeks() {
        return Week.until(clock.instant(), WEEKS);
    }

    /** All indicators over the last weeks. */
    public List<Indicator> of(Scope scope, DecisionQuery among) {
        return over(scope, among, weeks());
    }

    /** All indicators over some weeks. */
    public List<Indicator> over(Scope scope, DecisionQuery among, List<Week> weeks) {
        var counts = PeriodCounts.daily(decisions, scope, period(among, weeks), Definition.COUNTED);
        return Definition.ALL_OF_THEM.stream()
                .map(definition -> new Indicator(
                        definition.key(),
                        definition.title(),
                        definition.words(),
                        weeks.stream()
                                .map(week -> new Indicator.Point(
                                        week, definition.share(facet -> counts.of(facet, week.from(), week.to()))))
                                .toList()))
                .toList();
    }

    /** The shares of each of some practices over the same weeks, by the keys of the indicators. */
    public List<Map<String, Share>> ofPractices(Set<String> practices) {
        return List.copyOf(ofPractices(practices, weeks()).values());
    }

    /** The same over some weeks, by the practices' codes; those without decisions are left out. */
    public Map<String, Map<String, Share>> ofPractices(Set<String> practices, List<Week> weeks) {
        var period = period(DecisionQuery.EVERYTHING, weeks);
        return PeriodCounts.byPractice(decisions, practices, period, Definition.COUNTED).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Definition.ALL_OF_THEM.stream()
                        .collect(Collectors.toMap(
                                Definition::key, definition -> definition.share(entry.getValue()::of)))));
    }

    private static DecisionQuery period(DecisionQuery among, List<Week> weeks) {
        return among.between(weeks.get(0).from(), weeks.get(weeks.size() - 1).to());
    }

    private static long sum(List<Count> counts, Predicate<Count> which) {
        return counts.stream().filter(which).mapToLong(Count::decisions).sum();
    }

    /** The broad-spectrum share of each practice over some weeks. */
    public Funnel funnel(Scope scope, List<Practice> practices, List<Week> weeks) {
        var period = period(DecisionQuery.EVERYTHING, weeks);
        var codes =
                practices.stream().map(Practice::code).filter(scope::includes).collect(Collectors.toSet());
        var counts = PeriodCounts.byPractice(decisions, codes, period, Set.of(Facet.SPECTRUM));
        return Funnel.of(practices.stream()
                .map(practice -> new Funnel.Practice(practice.name(), broad(counts.get(practice.code()))))
                .toList());
    }

    private static Share broad(@Nullable PeriodCounts counts) {
        var orders = counts == null ? List.<Count>of() : counts.of(Facet.SPECTRUM);
        return new Share(sum(orders, count -> "broad".equals(count.value())), sum(orders, count -> true));
    }

    /** What prescribers did with the cards of each rule, over some weeks, the most shown first. */
    public List<RuleUse> rules(Scope scope, DecisionQuery among, List<Week> weeks) {
        return RuleUse.of(decisions.counts(scope, period(among, weeks), Facet.RULE));
    }

    /** How long courses were ordered over some weeks, as the national measures of course length ask it. */
    public List<CourseMeasure> courses(Scope scope, DecisionQuery among, List<Week> weeks) {
        return CourseMeasure.of(decisions.counts(scope, period(among, weeks), Facet.COURSE));
    }

    /** Practices that seem to make no use of the service, each with what is missing in the last seven days. */
    public List<Quiet> quiet(Scope scope, List<Practice> practices) {
        var now = clock.instant();
        var counts = decisions.counts(
                scope, DecisionQuery.EVERYTHING.between(now.minusSeconds(7L * 24 * 3600), now), Facet.PRACTICE);
        var quiet = new ArrayList<Quiet>();
        for (var practice : practices) {
            var own = counts.stream()
                    .filter(count -> practice.code().equals(count.value()))
                    .toList();
            var answered =
                    sum(own, count -> count.outcome() == Outcome.ACCEPTED || count.outcome() == Outcome.OVERRIDDEN);
            if (sum(own, count -> true) == 0) {
                quiet.add(new Quiet(practice.name(), "no calls"));
            } else if (answered == 0) {
                quiet.add(new Quiet(practice.name(), "no answer to any card"));
            } else if (sum(own, count -> count.outcome() == Outcome.ACCEPTED) == 0) {
                quiet.add(new Quiet(practice.name(), "no card accepted"));
            }
        }
        return List.copyOf(quiet);
    }

    /** A practice to ring, and why. */
    public record Quiet(String practice, String why) {}
}
