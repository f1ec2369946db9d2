package prudent.hooks;

import java.util.ArrayList;
import java.util.Set;
import org.springframework.stereotype.Component;
import prudent.advice.Indicator;
import prudent.advice.Topic;
import prudent.decisions.OrderChange.Start;
import prudent.decisions.OrderChange.Treatment;
import prudent.engine.Assessment;
import prudent.engine.Finding;
import prudent.engine.GuidelineLibrary;
import prudent.facts.Antimicrobial;
import prudent.facts.AntimicrobialOrder;
import prudent.facts.CourseLength;
import prudent.facts.Dose;
import prudent.facts.Fact;
import prudent.facts.FirstDayDose;

/** Feeds a suggested order back through the rules for the same patient: what one of them objects to is not suggested. */
@Component
final class SuggestedOrderCheck {

    private static final Set<Topic> CORRECTIONS = Set.of(Topic.CHANGE_DRUG, Topic.CHANGE_DOSE, Topic.CHANGE_DURATION);

    private final GuidelineLibrary library;

    SuggestedOrderCheck(GuidelineLibrary library) {
        this.library = library;
    }

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

    boolean passes(Assessment assessment, Antimicrobial drug, Treatment treatment, Start start) {
        var facts = new ArrayList<Fact>();
        facts.add(new AntimicrobialOrder(drug, delays(start, assessment)));
        facts.add(new Dose(treatment.mg(), treatment.timesPerDay()));
        facts.add(new CourseLength(treatment.days()));
        if (treatment.firstDayMg() > 0) {
            facts.add(new FirstDayDose(treatment.firstDayMg()));
        }
        return library.assessInstead(assessment, facts).findings().stream().noneMatch(SuggestedOrderCheck::objects);
    }

    /** A danger counts even when we have it from memory only; a doubt about dose or course from memory does not. */
    private static boolean objects(Finding finding) {
        return finding.topic() == Topic.CONTRAINDICATED
                || (CORRECTIONS.contains(finding.topic()) && finding.indicator() != Indicator.INFO);
    }
}
