package prudent.impact;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import prudent.decisions.AssessedOrder;
import prudent.decisions.Decision;
import prudent.impact.ImpactReport.Effect;
import prudent.impact.ImpactReport.GroupEffect;
import prudent.impact.ImpactReport.RuleEffect;
import prudent.impact.ImpactReport.Sample;
import prudent.impact.ImpactReport.Side;

/** What one thread has counted, until all is added up. */
final class Tally {

    private final Function<String, String> deprivation;
    private final Counter all = new Counter();
    private final Map<String, Counter> rules = new HashMap<>();
    private final Map<Group, Counter> groups = new HashMap<>();
    private final Samples samples = new Samples();
    private long decisions;
    private @Nullable Instant last;

    /** @param deprivation of a practice; empty where it is not known */
    Tally(Function<String, String> deprivation) {
        this.deprivation = deprivation;
    }

    private record Group(Side side, String value) {}

    void note(Decision decision) {
        decisions++;
        newest(decision.recordedAt());
    }

    private void newest(@Nullable Instant at) {
        if (at != null && (last == null || last.isBefore(at))) {
            last = at;
        }
    }

    void note(Decision decision, AssessedOrder order, Comparison comparison) {
        all.add(comparison);
        for (var rule : comparison.rules()) {
            rules.computeIfAbsent(rule, first -> new Counter()).add(comparison.only(rule));
        }
        count(Side.PRACTICE, decision.practice(), comparison);
        count(Side.AGE, Patients.age(order), comparison);
        count(Side.SEX, Patients.sex(order), comparison);
        var decile = deprivation.apply(decision.practice());
        if (!decile.isEmpty()) {
            count(Side.DEPRIVATION, decile, comparison);
        }
        comparison
                .changes()
                .forEach((rule, kind) ->
                        samples.offer(new Sample(kind, rule, decision.id().toString(), order.orderId())));
    }

    private void count(Side side, String value, Comparison comparison) {
        groups.computeIfAbsent(new Group(side, value), first -> new Counter()).add(comparison);
    }

    /** Takes over what another has counted. */
    void add(Tally other) {
        decisions += other.decisions;
        newest(other.last);
        all.add(other.all);
        other.rules.forEach((rule, counter) ->
                rules.computeIfAbsent(rule, first -> new Counter()).add(counter));
        other.groups.forEach((group, counter) ->
                groups.computeIfAbsent(group, first -> new Counter()).add(counter));
        samples.add(other.samples);
    }

    long decisions() {
        return decisions;
    }

    @Nullable
    Instant last() {
        return last;
    }

    Effect all() {
        return all.effect(all.orders());
    }

    /** Of the rules whose cards change, those with the most changes first. */
    List<RuleEffect> rules(Map<String, String> sentences) {
        var changed = new TreeMap<String, Effect>();
        rules.forEach((rule, counter) -> {
            if (counter.changed() > 0) {
                changed.put(rule, counter.effect(all.orders()));
            }
        });
        return changed.entrySet().stream()
                .map(each -> new RuleEffect(each.getKey(), sentences.getOrDefault(each.getKey(), ""), each.getValue()))
                .sorted(Comparator.comparingLong(
                                (RuleEffect each) -> each.effect().changed())
                        .reversed())
                .toList();
    }

    List<GroupEffect> groups() {
        return groups.entrySet().stream()
                .map(each -> new GroupEffect(
                        each.getKey().side(),
                        each.getKey().value(),
                        each.getValue().effect(each.getValue().orders())))
                .sorted(Comparator.comparing(GroupEffect::side)
                        .thenComparingInt(each -> Patients.place(each.value()))
                        .thenComparing(GroupEffect::value))
                .toList();
    }

    List<Sample> samples() {
        return samples.all();
    }
}
