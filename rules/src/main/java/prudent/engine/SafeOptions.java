package prudent.engine;

import java.util.ArrayList;
import java.util.List;
import prudent.advice.Topic;
import prudent.facts.AntimicrobialOrder;
import prudent.facts.ConcurrentAntimicrobial;
import prudent.facts.CourseLength;
import prudent.facts.Dose;
import prudent.facts.Fact;
import prudent.facts.FirstDayDose;
import prudent.facts.Option;
import prudent.facts.Regimen;

/**
 * Which rows of the table may be named in place of the ordered drug: a row whose drug a rule calls unsafe for this patient is not
 * certain to be for the patient, so that no sentence offers what another would refuse.
 */
final class SafeOptions {

    private final RuleBase rules;
    private final List<Fact> facts;

    SafeOptions(RuleBase rules, List<Fact> facts) {
        this.rules = rules;
        this.facts = facts;
    }

    /** Whether something that the prescriber is to see may name another drug than the ordered one. */
    static boolean matterTo(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !finding.isWithheld())
                .map(Finding::topic)
                .anyMatch(topic -> topic == Topic.CHANGE_DRUG || topic == Topic.CONTRAINDICATED);
    }

    List<Option> among(List<Option> options) {
        return options.stream()
                .map(option ->
                        !option.certain() || isOrdered(option) || isSafe(option.regimen()) ? option : option.unsafe())
                .toList();
    }

    private boolean isOrdered(Option option) {
        return facts.stream()
                .anyMatch(fact -> fact instanceof AntimicrobialOrder order
                        && order.drug() == option.regimen().drug());
    }

    /** Dangers count even when we have them from memory only. */
    private boolean isSafe(Regimen row) {
        var instead = new ArrayList<Fact>();
        facts.stream().filter(fact -> !isReplaced(fact)).forEach(instead::add);
        instead.add(new AntimicrobialOrder(row.drug(), false));
        if (row.dosage().isMeasured()) {
            instead.add(new Dose(row.dosage().mgMin(), row.dosage().timesPerDay()));
        }
        if (row.dosage().firstDayMg() > 0) {
            instead.add(new FirstDayDose(row.dosage().firstDayMg()));
        }
        instead.add(new CourseLength(row.course().daysSuggested()));
        row.together().forEach(partner -> instead.add(new ConcurrentAntimicrobial(partner, true)));
        return rules.run(instead).findings().stream().noneMatch(finding -> finding.topic() == Topic.CONTRAINDICATED);
    }

    /** What belongs to the order itself; what the table has for the patient stays. */
    private static boolean isReplaced(Fact fact) {
        return fact instanceof AntimicrobialOrder
                || fact instanceof Dose
                || fact instanceof FirstDayDose
                || fact instanceof CourseLength;
    }
}
