package prudent.intake.patient;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import prudent.facts.Absent;
import prudent.facts.AnsweredOnForm;
import prudent.facts.Askable;
import prudent.facts.ClinicalFinding;
import prudent.facts.Coded;
import prudent.facts.CodedObservable;
import prudent.facts.Fact;
import prudent.facts.FormDisagrees;
import prudent.facts.Measured;
import prudent.facts.Observable;
import prudent.facts.ObservedValue;
import prudent.facts.Present;

/**
 * The newest value of each finding, whatever the order in which values come. Two different values of the same time contradict
 * each other, and then nothing is known. A value without a time yields to every dated one and counts as of today, because the
 * caller sent it with this consultation.
 */
public final class NewestValues {
    private static final long UNDATED = Long.MIN_VALUE;

    private final Map<ClinicalFinding, Candidate> findings = new EnumMap<>(ClinicalFinding.class);
    private final Map<Observable, Candidate> measurements = new EnumMap<>(Observable.class);
    private final Map<CodedObservable, Candidate> codes = new EnumMap<>(CodedObservable.class);

    private record Candidate(Object value, long second, int daysAgo, boolean contradicted) {}

    void offerUndated(Askable item, Object value) {
        offer(item, new Candidate(value, UNDATED, 0, false));
    }

    void offer(Askable item, Object value, long second, int daysAgo) {
        offer(item, new Candidate(value, second, daysAgo, false));
    }

    private void offer(Askable item, Candidate offered) {
        if (item instanceof ClinicalFinding finding) {
            findings.merge(finding, offered, NewestValues::newer);
        } else if (item instanceof Observable observable) {
            measurements.merge(observable, offered, NewestValues::newer);
        } else if (item instanceof CodedObservable coded) {
            codes.merge(coded, offered, NewestValues::newer);
        }
    }

    private static Candidate newer(Candidate held, Candidate offered) {
        if (held.second != offered.second) {
            return held.second > offered.second ? held : offered;
        }
        return held.value.equals(offered.value) || held.contradicted
                ? held
                : new Candidate(held.value, held.second, held.daysAgo, true);
    }

    /**
     * Adds what was answered on the assessment form. The newer one counts; where both are of one day and differ, and the call's is not
     * the later one, neither does, because a day or no time at all does not say which came first.
     *
     * @param now seconds since 1970
     * @return what the form answered or disagrees on
     */
    public List<Fact> answeredBy(NewestValues form, long now) {
        var told = new ArrayList<Fact>();
        merge(findings, form.findings, now, told);
        merge(measurements, form.measurements, now, told);
        merge(codes, form.codes, now, told);
        return told;
    }

    private static <K extends Askable> void merge(
            Map<K, Candidate> call, Map<K, Candidate> form, long now, List<Fact> told) {
        form.forEach((item, answer) -> {
            var minutesAgo = (int) Math.max(0, (now - answer.second) / 60);
            var merged = call.merge(item, answer, NewestValues::answered);
            if (merged.contradicted) {
                told.add(new FormDisagrees(item.key(), minutesAgo));
            } else if (merged.equals(answer)) {
                told.add(new AnsweredOnForm(item.key(), minutesAgo));
            }
        });
    }

    private static Candidate answered(Candidate call, Candidate answer) {
        if (call.second > answer.second || call.daysAgo < answer.daysAgo) {
            return call;
        }
        var agree = call.value.equals(answer.value) && !call.contradicted;
        return call.daysAgo > answer.daysAgo || agree
                ? answer
                : new Candidate(answer.value, answer.second, answer.daysAgo, true);
    }

    /** The facts, in the order of the vocabulary. */
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        findings.forEach((finding, newest) -> {
            if (!newest.contradicted) {
                facts.add((Boolean) newest.value ? new Present(finding) : new Absent(finding));
            }
        });
        measurements.forEach((observable, newest) -> {
            if (!newest.contradicted) {
                facts.add(new Measured(observable, (Double) newest.value, newest.daysAgo));
            }
        });
        codes.forEach((observable, newest) -> {
            if (!newest.contradicted) {
                facts.add(new Coded(observable, (ObservedValue) newest.value, newest.daysAgo));
            }
        });
        return facts;
    }
}
