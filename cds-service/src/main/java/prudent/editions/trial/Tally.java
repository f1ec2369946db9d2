package prudent.editions.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prudent.advice.Indicator;
import prudent.editions.trial.Comparison.RuleCount;
import prudent.editions.trial.Comparison.Side;
import prudent.engine.Assessment;
import prudent.engine.Finding;
import prudent.engine.RuleRef;

/** Counts what two editions make of the same orders. Not for several threads. */
final class Tally {

    private static final int MOST_RULES = 20;

    private final One before;
    private final One after;
    private final Map<String, String> sentences = new HashMap<>();
    private long orders;
    private long changed;

    Tally(String before, String after) {
        this.before = new One(before);
        this.after = new One(after);
    }

    /** What was shown, and how long it took; without an assessment, that it failed. */
    record Answer(@Nullable Assessment assessment, long nanos) {

        List<RuleRef> shown() {
            return assessment == null
                    ? List.of()
                    : assessment.shown().stream().map(Finding::rule).toList();
        }
    }

    /** An order; gives the rules that only one of the two shows. */
    Difference add(Answer older, Answer newer) {
        orders++;
        before.add(older);
        after.add(newer);
        older.shown().forEach(rule -> sentences.put(rule.id(), rule.sentence()));
        newer.shown().forEach(rule -> sentences.put(rule.id(), rule.sentence()));
        var difference = new Difference(without(newer.shown(), older.shown()), without(older.shown(), newer.shown()));
        if (!difference.isNone()) {
            changed++;
        }
        return difference;
    }

    /** A call that the newer edition could not answer. */
    void failed() {
        after.failures++;
    }

    /** Ids of rules that only one of two editions shows for an order. */
    record Difference(List<String> gained, List<String> lost) {

        boolean isNone() {
            return gained.isEmpty() && lost.isEmpty();
        }
    }

    private static List<String> without(List<RuleRef> rules, List<RuleRef> others) {
        var ids = new ArrayList<>(rules.stream().map(RuleRef::id).toList());
        ids.removeAll(others.stream().map(RuleRef::id).toList());
        return ids;
    }

    Comparison comparison(long dropped) {
        Set<String> ids = new HashSet<>(before.rules.keySet());
        ids.addAll(after.rules.keySet());
        var rules = ids.stream()
                .map(id -> new RuleCount(
                        id,
                        sentences.getOrDefault(id, ""),
                        before.rules.getOrDefault(id, 0L),
                        after.rules.getOrDefault(id, 0L)))
                .filter(rule -> rule.before() != rule.after())
                .sorted(Comparator.<RuleCount>comparingLong(rule -> -Math.abs(rule.after() - rule.before()))
                        .thenComparing(RuleCount::rule))
                .limit(MOST_RULES)
                .toList();
        return new Comparison(orders, before.side(), after.side(), changed, dropped, rules);
    }

    /** What one edition did. */
    private static final class One {

        private static final int REMEMBERED = 400;

        private final String edition;
        private final Map<String, Long> rules = new HashMap<>();
        private final long[] nanos = new long[REMEMBERED];
        private long timed;
        private long cards;
        private long interrupting;
        private long failures;

        private One(String edition) {
            this.edition = edition;
        }

        private void add(Answer answer) {
            var assessment = answer.assessment();
            if (assessment == null) {
                failures++;
                return;
            }
            nanos[(int) (timed++ % REMEMBERED)] = answer.nanos();
            var shown = assessment.shown();
            cards += shown.isEmpty() ? 0 : 1;
            interrupting += shown.stream().anyMatch(finding -> finding.indicator() != Indicator.INFO) ? 1 : 0;
            shown.forEach(finding -> rules.merge(finding.rule().id(), 1L, Long::sum));
        }

        private Side side() {
            var sorted = Arrays.copyOf(nanos, (int) Math.min(timed, REMEMBERED));
            Arrays.sort(sorted);
            var slow = sorted.length == 0 ? 0 : sorted[(int) (sorted.length * 0.95)] / 1e6;
            return new Side(edition, cards, interrupting, failures, slow);
        }
    }
}
