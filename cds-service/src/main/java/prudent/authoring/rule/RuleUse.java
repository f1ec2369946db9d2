package prudent.authoring.rule;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import prudent.decisions.Feedback;
import prudent.decisions.events.EventKind;
import prudent.decisions.events.Reply;
import prudent.decisions.events.Review;
import prudent.decisions.log.DecisionLog;
import prudent.decisions.store.Decisions;
import prudent.decisions.store.query.Count;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.DecisionRow;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.query.Outcome;
import prudent.decisions.store.query.Scope;
import prudent.review.Wording;

/** What was heard of the cards of rules over the last weeks, without patient, prescriber and practice. */
@Component
final class RuleUse {

    private static final int WEEKS = 8;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int NEWEST = 200;
    private static final int EVENTS = 2_000;

    private final Decisions decisions;
    private final DecisionLog log;
    private final Clock clock;

    RuleUse(Decisions decisions, DecisionLog log, Clock clock) {
        this.decisions = decisions;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A rule in use.
     *
     * @param weeks how often it was shown and what became of that, oldest week first
     * @param variants the same of each wording over all the weeks, by its name; none where the rule has one only
     * @param tires whether its cards are accepted less in the later half than in the first, by more than chance
     * @param reasons why its cards were overridden, with how often, of the newest overridden ones
     * @param verdicts what reviewers found, and what prescribers replied, with how often
     */
    public record InUse(
            List<Heard> weeks,
            Map<String, Heard> variants,
            boolean tires,
            Map<String, Long> reasons,
            Map<String, Long> verdicts) {}

    InUse of(String rule) {
        var now = clock.instant();
        var weeks = new ArrayList<Heard>();
        var ofTheRule = DecisionQuery.EVERYTHING.with(Facet.RULE, rule);
        for (var back = WEEKS; back > 0; back--) {
            var from = now.minus(WEEK.multipliedBy(back));
            var counts = decisions.counts(Scope.EVERYTHING, ofTheRule.between(from, from.plus(WEEK)), Facet.HOOK);
            weeks.add(Heard.of(Wording.time(from).replaceAll(",.*", ""), counts));
        }
        var recent = ofTheRule.between(now.minus(WEEK.multipliedBy(WEEKS)), null);
        var tires = Heard.together(weeks.subList(WEEKS / 2, WEEKS))
                .isTiredAfter(Heard.together(weeks.subList(0, WEEKS / 2)));
        return new InUse(weeks, variants(rule), tires, reasons(recent), verdicts(recent));
    }

    private Map<String, Heard> variants(String rule) {
        var ofTheRule = rule + "/";
        var variants = new TreeMap<String, Heard>();
        heard(DecisionQuery.EVERYTHING.between(clock.instant().minus(WEEK.multipliedBy(WEEKS)), null), Facet.VARIANT)
                .forEach((variant, heard) -> {
                    if (variant.startsWith(ofTheRule)) {
                        variants.put(variant.substring(ofTheRule.length()), heard);
                    }
                });
        return variants;
    }

    private Map<String, Long> reasons(DecisionQuery recent) {
        var overridden = recent.with(Facet.OUTCOME, Outcome.OVERRIDDEN.key());
        return counted(decisions.recorded(Scope.EVERYTHING, overridden, null, NEWEST).items().stream()
                .flatMap(recorded -> recorded.feedback().stream())
                .filter(feedback -> feedback.outcome() == Feedback.Outcome.OVERRIDDEN)
                .map(RuleUse::reason)
                .toList());
    }

    private static String reason(Feedback feedback) {
        var reason = feedback.reason();
        if (reason == null) {
            return "No reason given";
        }
        var display = reason.display();
        return Wording.capital(display == null ? Wording.words(reason.code()) : display);
    }

    private Map<String, Long> verdicts(DecisionQuery recent) {
        Set<UUID> about = new HashSet<>();
        decisions.page(Scope.EVERYTHING, recent, null, NEWEST).items().stream()
                .map(DecisionRow::id)
                .forEach(about::add);
        var found = new ArrayList<String>();
        for (var event : log.latest(EventKind.REVIEW, EVENTS)) {
            if (event instanceof Review review && about.contains(review.decision())) {
                found.add("Reviewer: " + Wording.words(review.verdict().name()));
            }
        }
        for (var event : log.latest(EventKind.REPLY, EVENTS)) {
            if (event instanceof Reply reply && reply.decisions().stream().anyMatch(about::contains)) {
                found.add("Prescriber: " + Wording.words(reply.answer().name()));
            }
        }
        return counted(found);
    }

    private static Map<String, Long> counted(List<String> words) {
        var counts = words.stream().collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
        var most = new LinkedHashMap<String, Long>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(each -> most.put(each.getKey(), each.getValue()));
        return most;
    }

    /**
     * Rules whose cards are accepted less than they were: the last four weeks against the four before.
     *
     * @param rule its id
     */
    public record Tired(String rule, Heard before, Heard lately) {}

    List<Tired> tired() {
        var now = clock.instant();
        var half = now.minus(WEEK.multipliedBy(WEEKS / 2));
        var before = heard(DecisionQuery.EVERYTHING.between(now.minus(WEEK.multipliedBy(WEEKS)), half), Facet.RULE);
        var lately = heard(DecisionQuery.EVERYTHING.between(half, null), Facet.RULE);
        return before.entrySet().stream()
                .filter(each -> lately.containsKey(each.getKey()))
                .map(each ->
                        new Tired(each.getKey(), each.getValue(), Objects.requireNonNull(lately.get(each.getKey()))))
                .filter(each -> each.lately().isTiredAfter(each.before()))
                .toList();
    }

    private Map<String, Heard> heard(DecisionQuery query, Facet facet) {
        var byValue = decisions.counts(Scope.EVERYTHING, query, facet).stream()
                .filter(count -> count.value() != null)
                .collect(Collectors.groupingBy((Count count) -> Objects.requireNonNull(count.value())));
        var heard = new TreeMap<String, Heard>();
        byValue.forEach((value, counts) -> heard.put(value, Heard.of("", counts)));
        return heard;
    }
}
