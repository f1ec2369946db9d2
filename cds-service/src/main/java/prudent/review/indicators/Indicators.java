package prudent.review.indicators;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import prudent.decisions.store.Count;
import prudent.decisions.store.DecisionQuery;
import prudent.decisions.store.Decisions;
import prudent.decisions.store.Facet;
import prudent.decisions.store.Outcome;
import prudent.decisions.store.Scope;
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

    /** What is counted of what: a facet, the whole among its values, and the part of that. */
    private record Definition(
            String key, String title, String words, Facet facet, Predicate<Count> whole, Predicate<Count> part) {}

    private static final Set<Facet> OF_ALL = Set.of(Facet.TOPIC, Facet.INDICATION);

    private static final Set<String> ORDERS = Set.of("broad", "other");

    private static final List<Definition> DEFINITIONS = List.of(
            new Definition(
                    "broad-spectrum",
                    "Broad-spectrum share",
                    "Antibacterial orders for co-amoxiclav, a cephalosporin or a quinolone, of all antibacterial orders.",
                    Facet.SPECTRUM,
                    count -> count.value() != null && ORDERS.contains(count.value()),
                    count -> "broad".equals(count.value())),
            new Definition(
                    "indication",
                    "Orders with a reason that could be read",
                    "Decisions with a recognised indication, of all decisions.",
                    Facet.INDICATION,
                    count -> true,
                    count -> count.value() != null),
            new Definition(
                    "cards",
                    "Burden: decisions with a card",
                    "Decisions in which at least one card was shown, of all decisions.",
                    Facet.HOOK,
                    count -> true,
                    count -> count.outcome() != Outcome.SILENT),
            new Definition(
                    "answered",
                    "Cards answered",
                    "Decisions with a card that was accepted or overridden, of those with a card.",
                    Facet.HOOK,
                    count -> count.outcome() != Outcome.SILENT,
                    count -> count.outcome() == Outcome.ACCEPTED || count.outcome() == Outcome.OVERRIDDEN),
            new Definition(
                    "accepted",
                    "Answered cards accepted",
                    "Decisions with an accepted suggestion, of those that were accepted or overridden.",
                    Facet.HOOK,
                    count -> count.outcome() == Outcome.ACCEPTED || count.outcome() == Outcome.OVERRIDDEN,
                    count -> count.outcome() == Outcome.ACCEPTED),
            new Definition(
                    "course-length",
                    "Course length differs from the guideline",
                    "Decisions that concluded that the course is too long or too short, of all decisions.",
                    Facet.TOPIC,
                    count -> true,
                    count -> "change-duration".equals(count.value())));

    private static final Set<Facet> COUNTED = Set.of(Facet.SPECTRUM, Facet.INDICATION, Facet.HOOK, Facet.TOPIC);

    /** All indicators over the last weeks. */
    public List<Indicator> of(Scope scope, DecisionQuery among) {
        var weeks = Week.until(clock.instant(), WEEKS);
        var counts = PeriodCounts.daily(decisions, scope, period(among, weeks), COUNTED);
        return DEFINITIONS.stream()
                .map(definition -> indicator(
                        definition,
                        weeks,
                        week -> share(definition, facet -> counts.of(facet, week.from(), week.to()))))
                .toList();
    }

    /** The shares of each of some practices over the same weeks, by the keys of the indicators. */
    public List<Map<String, Share>> ofPractices(Set<String> practices) {
        var period = period(DecisionQuery.EVERYTHING, Week.until(clock.instant(), WEEKS));
        return PeriodCounts.byPractice(decisions, practices, period, COUNTED).values().stream()
                .map(counts -> DEFINITIONS.stream()
                        .collect(Collectors.toMap(Definition::key, definition -> share(definition, counts::of))))
                .toList();
    }

    private static DecisionQuery period(DecisionQuery among, List<Week> weeks) {
        return among.between(weeks.get(0).from(), weeks.get(weeks.size() - 1).to());
    }

    private static Indicator indicator(Definition definition, List<Week> weeks, Function<Week, Share> share) {
        return new Indicator(
                definition.key(),
                definition.title(),
                definition.words(),
                weeks.stream()
                        .map(week -> new Indicator.Point(week.label(), share.apply(week)))
                        .toList());
    }

    private static Share share(Definition definition, Function<Facet, List<Count>> counts) {
        var counted = counts.apply(definition.facet());
        var part = sum(counted, definition.part());
        // A decision has several topics or none, and perhaps no indication: then all decisions are the whole.
        var whole = OF_ALL.contains(definition.facet())
                ? sum(counts.apply(Facet.HOOK), count -> true)
                : sum(counted, definition.whole());
        return new Share(part, whole);
    }

    private static long sum(List<Count> counts, Predicate<Count> which) {
        return counts.stream().filter(which).mapToLong(Count::decisions).sum();
    }

    /** The broad-spectrum share of each practice over all the weeks. */
    Funnel funnel(Scope scope, List<Practice> practices) {
        var period = period(DecisionQuery.EVERYTHING, Week.until(clock.instant(), WEEKS));
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

    /** What prescribers did with the cards of each rule, over all the weeks, the most shown first. */
    List<RuleUse> rules(Scope scope, DecisionQuery among) {
        var period = period(among, Week.until(clock.instant(), WEEKS));
        return RuleUse.of(decisions.counts(scope, period, Facet.RULE));
    }

    /** Practices that seem to make no use of the service, each with what is missing in the last seven days. */
    List<Quiet> quiet(Scope scope, List<Practice> practices) {
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
