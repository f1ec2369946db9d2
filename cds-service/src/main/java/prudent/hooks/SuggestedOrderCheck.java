package prudent.hooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import prudent.advice.Indicator;
import prudent.advice.MissingInformation;
import prudent.advice.MissingInformation.Decides;
import prudent.advice.Topic;
import prudent.decisions.OrderChange.Start;
import prudent.decisions.OrderChange.Treatment;
import prudent.engine.Assessment;
import prudent.engine.Finding;
import prudent.facts.AllergyList;
import prudent.facts.Antimicrobial;
import prudent.facts.AntimicrobialOrder;
import prudent.facts.ConcurrentAntimicrobial;
import prudent.facts.CourseLength;
import prudent.facts.Dose;
import prudent.facts.Fact;
import prudent.facts.FirstDayDose;
import prudent.facts.Regimen;
import prudent.hooks.TreatmentWriter.Proposal;

/** Feeds a suggested order back through the rules for the same patient: what one of them objects to is not suggested. */
@Component
final class SuggestedOrderCheck {

    private static final Set<Topic> CORRECTIONS = Set.of(Topic.CHANGE_DRUG, Topic.CHANGE_DOSE, Topic.CHANGE_DURATION);

    private static final Map<String, Antimicrobial> DRUGS = Stream.of(Antimicrobial.values())
            .collect(Collectors.toUnmodifiableMap(Antimicrobial::key, Function.identity()));

    /** Whether the order that was assessed is a delayed prescription. */
    static boolean waits(Assessment assessment) {
        return assessment.facts().stream()
                .anyMatch(fact -> fact instanceof AntimicrobialOrder order && order.delayed());
    }

    private static boolean delays(Start start, Assessment assessment) {
        return switch (start.kind()) {
            case DELAYED -> true;
            case AS_ORDERED -> waits(assessment);
            case NOW -> false;
        };
    }

    /**
     * Whether no rule objects to the order, nor to any further order of its combination. While the allergies are not known whole,
     * no drug is suggested.
     */
    boolean passes(AssessedDraft draft, Proposal proposal, Start start) {
        var assessment = draft.assessment();
        if (!isAllergyListRead(assessment)) {
            return false;
        }
        var orders = new ArrayList<Treatment>();
        orders.add(proposal.treatment());
        orders.addAll(proposal.together());
        return orders.stream().allMatch(order -> passes(draft, order, orders, delays(start, assessment)));
    }

    private static boolean isAllergyListRead(Assessment assessment) {
        return assessment.facts().stream().noneMatch(fact -> fact instanceof AllergyList list && !list.isRead());
    }

    /** Whether no rule objects to a row of the table, ordered as it stands there with what belongs to it. */
    boolean passes(AssessedDraft draft, Regimen row) {
        var facts = new ArrayList<Fact>();
        facts.add(new AntimicrobialOrder(row.drug(), waits(draft.assessment())));
        if (row.dosage().isMeasured()) {
            facts.add(new Dose(row.dosage().mgMin(), row.dosage().timesPerDay()));
        }
        if (row.dosage().firstDayMg() > 0) {
            facts.add(new FirstDayDose(row.dosage().firstDayMg()));
        }
        facts.add(new CourseLength(row.course().daysSuggested()));
        row.together().forEach(partner -> facts.add(new ConcurrentAntimicrobial(partner, true)));
        return passes(draft, facts);
    }

    private static boolean passes(AssessedDraft draft, Treatment order, List<Treatment> orders, boolean delayed) {
        var facts = new ArrayList<Fact>();
        facts.add(new AntimicrobialOrder(drug(order), delayed));
        if (order.directions().isEmpty()) {
            facts.add(new Dose(order.mg(), order.timesPerDay()));
        }
        facts.add(new CourseLength(order.days()));
        if (order.firstDayMg() > 0) {
            facts.add(new FirstDayDose(order.firstDayMg()));
        }
        orders.stream()
                .filter(other -> !other.equals(order))
                .forEach(other -> facts.add(new ConcurrentAntimicrobial(drug(other), true)));
        return passes(draft, facts);
    }

    private static boolean passes(AssessedDraft draft, List<Fact> facts) {
        var before = draft.assessment().findings().stream().map(Finding::rule).toList();
        return draft.library().assessInstead(draft.assessment(), facts).findings().stream()
                .noneMatch(finding ->
                        objects(finding, draft) || (asksForSafety(finding) && !before.contains(finding.rule())));
    }

    static Antimicrobial drug(Treatment order) {
        return Objects.requireNonNull(DRUGS.get(order.drug()));
    }

    /** What we have from memory only counts when it is about this patient; a row of a table from memory does not. */
    private static boolean objects(Finding finding, AssessedDraft draft) {
        return finding.topic() == Topic.CONTRAINDICATED
                || (CORRECTIONS.contains(finding.topic())
                        && (finding.indicator() != Indicator.INFO || !citesTable(finding, draft)));
    }

    private static boolean citesTable(Finding finding, AssessedDraft draft) {
        return draft.library().guideline(finding.rule().guideline()).text().citesTable();
    }

    private static boolean asksForSafety(Finding finding) {
        return finding.conclusion() instanceof MissingInformation missing && missing.decides() == Decides.SAFETY;
    }
}
