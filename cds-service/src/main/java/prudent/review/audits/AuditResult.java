package prudent.review.audits;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import prudent.decisions.RecordedDecision;
import prudent.review.Wording;
import prudent.review.indicators.Share;

/**
 * An audit of a sample.
 *
 * @param audit what was audited
 * @param cases the sample, newest first
 * @param criteria how many met each criterion, now and in the sample before
 */
record AuditResult(Audit audit, List<Case> cases, List<Line> criteria) {

    /** A decision of the sample, with a tick or a cross for each criterion. */
    record Case(UUID id, String at, String what, List<Boolean> met) {}

    /** A criterion with how many met it, and how many did in the sample before this one. */
    record Line(String title, Share now, Share before) {}

    static AuditResult of(Audit audit, List<RecordedDecision> sample, List<RecordedDecision> before) {
        var lines = audit.criteria().stream()
                .map(criterion -> new Line(criterion.title(), share(criterion, sample), share(criterion, before)))
                .toList();
        return new AuditResult(
                audit, sample.stream().map(recorded -> kase(audit, recorded)).toList(), lines);
    }

    private static Share share(Audit.Criterion criterion, List<RecordedDecision> sample) {
        return new Share(sample.stream().filter(criterion::isMet).count(), sample.size());
    }

    private static Case kase(Audit audit, RecordedDecision recorded) {
        var decision = recorded.decision();
        var drug = decision.orders().isEmpty()
                ? "no order"
                : Wording.drug(decision.orders().get(0).drug());
        return new Case(
                decision.id(),
                Wording.time(decision.recordedAt()),
                Wording.indication(decision.indication()) + ": " + drug,
                IntStream.range(0, audit.criteria().size())
                        .mapToObj(i -> audit.criteria().get(i).isMet(recorded))
                        .toList());
    }
}
