package prudent.hooks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import prudent.advice.Indicator;
import prudent.advice.Topic;
import prudent.decisions.OrderChange.Start;
import prudent.decisions.OrderChange.Treatment;
import prudent.engine.Assessment;
import prudent.engine.Derivation;
import prudent.engine.GuidelineLibrary;
import prudent.facts.Antimicrobial;
import prudent.facts.AntimicrobialOrder;
import prudent.facts.CourseLength;
import prudent.facts.CourseLengthUnclear;
import prudent.facts.Dose;
import prudent.facts.Fact;
import prudent.facts.FirstDayDose;
import prudent.facts.Option;

/** Feeds a suggested order back through the rules for the same patient: what one of them objects to is not suggested. */
@Component
final class SuggestedOrderCheck {

    private static final Set<Topic> OBJECTIONS =
            Set.of(Topic.CONTRAINDICATED, Topic.CHANGE_DRUG, Topic.CHANGE_DOSE, Topic.CHANGE_DURATION);

    private final GuidelineLibrary library;

    SuggestedOrderCheck(GuidelineLibrary library) {
        this.library = library;
    }

    boolean passes(Assessment assessment, Antimicrobial drug, Treatment treatment, Start start) {
        var facts = patient(assessment);
        facts.add(new AntimicrobialOrder(drug, start.kind() == Start.Kind.DELAYED));
        facts.add(new Dose(treatment.mg(), treatment.timesPerDay()));
        facts.add(new CourseLength(treatment.days()));
        if (treatment.firstDayMg() > 0) {
            facts.add(new FirstDayDose(treatment.firstDayMg()));
        }
        return library.assess(facts).findings().stream()
                .noneMatch(finding -> OBJECTIONS.contains(finding.topic()) && finding.indicator() != Indicator.INFO);
    }

    /** What was known before the order: neither what it says nor what the rules derived. */
    private static List<Fact> patient(Assessment assessment) {
        var derived = new HashSet<Fact>();
        assessment.derivations().stream().map(Derivation::fact).forEach(derived::add);
        var facts = new ArrayList<Fact>();
        for (var fact : assessment.facts()) {
            if (!derived.contains(fact) && !isOfTheOrder(fact)) {
                facts.add(fact);
            }
        }
        return facts;
    }

    private static boolean isOfTheOrder(Fact fact) {
        return fact instanceof AntimicrobialOrder
                || fact instanceof Dose
                || fact instanceof FirstDayDose
                || fact instanceof CourseLength
                || fact instanceof CourseLengthUnclear
                || fact instanceof Option;
    }
}
