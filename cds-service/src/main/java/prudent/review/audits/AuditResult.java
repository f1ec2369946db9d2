package prudent.review.audits;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import prudent.decisions.RecordedDecision;
import prudent.decisions.events.Review.Verdict;
import prudent.review.Wording;
import prudent.review.indicators.Share;

/**
 * An audit of a sample.
 *
 * @param audit what was audited
 * @param cases the sample, newest first
 * @param criteria how many met each criterion, now and in the sample before
 * @param days the days that the sample is of
 * @param daysBefore those of the sample before; empty when there is none
 */
record AuditResult(Audit audit, List<Case> cases, List<Line> criteria, String days, String daysBefore) {

    /**
     * A decision of the sample, with a tick or a cross for each criterion.
     *
     * @param verdict how a reviewer judged it; empty when nobody did
     */
    record Case(UUID id, String at, String what, List<Boolean> met, String verdict) {}

    /**
     * A criterion with how many met it.
     *
     * @param now as judged from the log
     * @param corrected the same after the reviewers' verdicts
     * @param before in the sample before this one, from the log
     */
    record Line(String title, Share now, Share corrected, Share before) {}

    /** The verdicts are those of the newest reviews, by decision. */
    static AuditResult of(
            Audit audit, List<RecordedDecision> sample, List<RecordedDecision> before, Map<UUID, Verdict> verdicts) {
        var lines = audit.criteria().stream()
                .map(criterion -> new Line(
                        criterion.title(),
                        share(criterion, sample),
                        corrected(criterion, sample, verdicts),
                        share(criterion, before)))
                .toList();
        return new AuditResult(
                audit,
                sample.stream().map(recorded -> kase(audit, recorded, verdicts)).toList(),
                lines,
                days(sample),
                days(before));
    }

    /** How many of the sample a reviewer has looked at. */
    public long judged() {
        return cases.stream().filter(one -> !one.verdict().isEmpty()).count();
    }

    private static Share share(Audit.Criterion criterion, List<RecordedDecision> sample) {
        return new Share(sample.stream().filter(criterion::isMet).count(), sample.size());
    }

    /** Where the rule or the data were wrong nothing can be said; a reasonable exception is not held against anybody. */
    private static Share corrected(
            Audit.Criterion criterion, List<RecordedDecision> sample, Map<UUID, Verdict> verdicts) {
        var met = 0;
        var all = 0;
        for (var recorded : sample) {
            var verdict = verdicts.get(recorded.decision().id());
            if (verdict != Verdict.RULE_WRONG && verdict != Verdict.DATA_WRONG) {
                all++;
                var isExcused = verdict == Verdict.CONCORDANT || verdict == Verdict.REASONABLE_EXCEPTION;
                met += isExcused || criterion.isMet(recorded) ? 1 : 0;
            }
        }
        return new Share(met, all);
    }

    private static Case kase(Audit audit, RecordedDecision recorded, Map<UUID, Verdict> verdicts) {
        var decision = recorded.decision();
        var drug = decision.orders().isEmpty()
                ? "no order"
                : Wording.drug(decision.orders().get(0).drug());
        var verdict = verdicts.get(decision.id());
        return new Case(
                decision.id(),
                Wording.time(decision.recordedAt()),
                Wording.indication(decision.indication()) + ": " + drug,
                IntStream.range(0, audit.criteria().size())
                        .mapToObj(i -> audit.criteria().get(i).isMet(recorded))
                        .toList(),
                verdict == null ? "" : Wording.sentence(verdict.name()));
    }

    private static String days(List<RecordedDecision> sample) {
        if (sample.isEmpty()) {
            return "";
        }
        var first = Wording.day(sample.get(sample.size() - 1).decision().recordedAt());
        var last = Wording.day(sample.get(0).decision().recordedAt());
        return first.equals(last) ? first : first + " to " + last;
    }
}
